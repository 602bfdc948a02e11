/** Somebody who was given a seat, by the one-time link that the owner handed over. */
import type { Metadata } from 'next'
import { ChoosePassword } from '../_parts/choose-password.tsx'
import { DoorCard } from '../_parts/door-card.tsx'

export const metadata: Metadata = { title: 'Welcome', referrer: 'no-referrer' }

export default function Welcome() {
  return (
    <DoorCard
      title="Welcome"
      says="You were given a seat in a project. Choose a password, and you are in."
    >
      <ChoosePassword asks="welcome" />
    </DoorCard>
  )
}
