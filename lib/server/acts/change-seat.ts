/** Giving a member another role. A project always has an owner, also when two ask at once. */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import type { PersonSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { type SeatPlaced, seatsOf } from '../store/read-project.ts'
import { RoleGiven } from './seat-person.ts'

export const ChangeSeat = z.strictObject({ personId: z.uuid(), role: RoleGiven })

/** Change a member's role. */
export async function changeSeat(
  seat: Seat,
  once: Once,
  { personId, role }: z.infer<typeof ChangeSeat>,
): Promise<PersonSeen> {
  return act(seat, 'seat people', once, async (db, { projectId }) => {
    const seats = await seatsOf(db, projectId)
    const { name, role: before } = memberIn(seats, personId)
    if (before === role) throw new Refusal('not now', `${name} is ${role} already.`)
    if (role !== 'owner') refuseLastOwner(seats, personId)
    return {
      act: { kind: 'seat changed', personId, role },
      answer: { personId, name, role, removed: false },
    }
  })
}

/** The seat of a present member, or a refusal. */
export function memberIn(seats: readonly SeatPlaced[], personId: string): SeatPlaced {
  const member = seats.find((one) => one.personId === personId && !one.removed)
  if (member !== undefined) return member
  throw new Refusal('not there', 'This person does not sit in this project.')
}

/** Refuses when the project would be left without an owner. */
export function refuseLastOwner(seats: readonly SeatPlaced[], personId: string): void {
  const owners = seats.filter(({ role, removed }) => role === 'owner' && !removed)
  if (owners.some((owner) => owner.personId !== personId)) return
  const sentence = 'This is the project’s last owner. Make somebody else an owner first.'
  throw new Refusal('not now', sentence)
}
