/** Taking a seat by an invitation: as somebody new, or signed in as the person who is invited. */
import type { Metadata } from 'next'
import { DoorCard } from '../_parts/door-card.tsx'
import { personOrNobody } from '../door.ts'
import { TakeSeat } from './take-seat.tsx'

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

export default async function Invitation() {
  const me = await personOrNobody()
  return (
    <DoorCard title="You are invited">
      <TakeSeat me={me === null ? null : { name: me.name, email: me.email }} />
    </DoorCard>
  )
}
