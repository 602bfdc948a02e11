/**
 * What is not there, or not yours to see: the same page for both, so that nobody learns which.
 */
import type { Metadata } from 'next'
import { ButtonLink } from './_parts/button.tsx'
import { DoorCard } from './_parts/door-card.tsx'

export const metadata: Metadata = { title: 'Nothing is here' }

export default function NotFound() {
  return (
    <DoorCard
      title="Nothing is here"
      says="There is no such page, or it is not open to you. If somebody gave you this address, ask them whether you have a seat in the project."
    >
      <ButtonLink href="/">To my projects</ButtonLink>
    </DoorCard>
  )
}
