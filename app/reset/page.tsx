/** Choosing a new password, by the one-time link that was mailed or handed over. */
import type { Metadata } from 'next'
import { DoorCard } from '../_parts/door-card.tsx'
import { ResetForm } from './form.tsx'

export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' }

export default function Reset() {
  return (
    <DoorCard title="Choose a new password">
      <ResetForm />
    </DoorCard>
  )
}
