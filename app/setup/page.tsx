/** The first owner of an empty installation, by the one-time link that the start printed. */
import type { Metadata } from 'next'
import { DoorCard } from '../_parts/door-card.tsx'
import { SetUpForm } from './form.tsx'

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' }

export default function SetUp() {
  return (
    <DoorCard
      title="Set up Variorum"
      says="You are the first person here. You can found projects and invite others into them."
    >
      <SetUpForm />
    </DoorCard>
  )
}
