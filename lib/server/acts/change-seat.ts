/**
 * Giving a member another role. A project always has an owner, also when two ask at once. Who may
 * answer no more is awaited no more: their open places fall away, as if they had left. Who is no
 * owner any more has invited nobody: what still waits of their invitations is revoked. The person is
 * told.
 */
import { z } from 'zod'
import { type FallingAway, fallingAway } from '../../review/falling-away.ts'
import { may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { PersonSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import type { Db } from '../store/database.ts'
import { revokeInvitationsOf } from '../store/invitations.ts'
import { answersOf } from '../store/read-answers.ts'
import { roundsOf } from '../store/read-claims.ts'
import { projectRow, type SeatPlaced, seatsOf } from '../store/read-project.ts'
import { RoleGiven } from './invite.ts'

export const ChangeSeat = z.strictObject({ personId: z.uuid(), role: RoleGiven })

/** Change a member's role. */
export async function changeSeat(
  seat: Seat,
  once: Once,
  { personId, role }: z.infer<typeof ChangeSeat>,
): Promise<PersonSeen> {
  return act(seat, 'seat people', once, async (db, here, now) => {
    const { projectId } = here
    const seats = await seatsOf(db, projectId)
    const { name, role: before } = memberIn(seats, personId)
    if (before === role) throw new Refusal('not now', `${name} is ${role} already.`)
    if (role !== 'owner') {
      refuseLastOwner(seats, personId)
      await revokeInvitationsOf(db, { projectId, personId, at: now })
    }
    if (personId !== here.personId) {
      const project = (await projectRow(db, projectId))?.title ?? ''
      await tell(db, personId, { kind: 'role changed', project, by: here.name, role }, projectId)
    }
    const falling = may(role, 'answer') ? {} : await fallingWith(db, projectId, personId)
    return {
      act: { kind: 'seat changed', personId, role, ...falling },
      answer: { personId, name, role, removed: false },
    }
  })
}

/** The rounds in which a member's unanswered places fall away, and those that thereby close. */
export async function fallingWith(
  db: Db,
  projectId: string,
  personId: string,
): Promise<FallingAway> {
  const rounds = await roundsOf(db, projectId, null)
  return fallingAway(personId, rounds, await answersOf(db, projectId, null))
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
