/**
 * Taking a member's seat. Their answers stay and count; what they had not answered falls away, and
 * rounds that only waited for them close. Takes effect on their next request and open streams. What
 * still waits of the invitations that they made, or that invite them, is revoked.
 */
import { z } from 'zod'
import type { PersonSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { tell } from '../mail/post.ts'
import { revokeInvitationsOf } from '../store/invitations.ts'
import { projectRow, seatsOf } from '../store/read-project.ts'
import { fallingWith, memberIn, refuseLastOwner } from './change-seat.ts'

export const RemoveSeat = z.strictObject({ personId: z.uuid() })

/** Remove a member. */
export async function removeSeat(
  seat: Seat,
  once: Once,
  { personId }: z.infer<typeof RemoveSeat>,
): Promise<PersonSeen> {
  return act(seat, 'seat people', once, async (db, here, now) => {
    const { projectId } = here
    const seats = await seatsOf(db, projectId)
    const { name, role } = memberIn(seats, personId)
    refuseLastOwner(seats, personId)
    await revokeInvitationsOf(db, { projectId, personId, at: now })
    if (personId !== here.personId) {
      const project = (await projectRow(db, projectId))?.title ?? ''
      await tell(db, personId, { kind: 'removed', project, by: here.name }, projectId)
    }
    const falling = await fallingWith(db, projectId, personId)
    return {
      act: { kind: 'seat removed', personId, ...falling },
      answer: { personId, name, role, removed: true },
    }
  })
}
