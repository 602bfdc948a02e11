/** Taking another e-mail for one's account, by the one-time link that was mailed to it. */
import type { Metadata } from 'next'
import { DoorCard } from '../_parts/door-card.tsx'
import { personOrNobody } from '../door.ts'
import { TakeEmail } from './take-email.tsx'

export const metadata: Metadata = { title: 'Another e-mail', referrer: 'no-referrer' }

export default async function AnotherEmail() {
  const me = await personOrNobody()
  return (
    <DoorCard title="Another e-mail for your account">
      <TakeEmail now={me?.email ?? null} />
    </DoorCard>
  )
}
