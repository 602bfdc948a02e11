/** The first owner of an empty installation, by the one-time link that the start printed. */
import type { Metadata } from 'next'
import { ChoosePassword } from '../_parts/choose-password.tsx'
import { DoorCard } from '../_parts/door-card.tsx'

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' }

export default function SetUp() {
  return (
    <DoorCard
      title="Set up Variorum"
      says="You are the first person here. You can found projects and give others a seat in them."
    >
      <ChoosePassword asks="setup" />
    </DoorCard>
  )
}
