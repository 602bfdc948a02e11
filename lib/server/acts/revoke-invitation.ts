/** Taking an invitation back: its link is worthless at once, and its mail is not sent any more. */
import { z } from 'zod'
import type { Seat } from '../auth/seat.ts'
import { aside, type Once } from '../ledger/act.ts'
import { revokeInvitationRow } from '../store/invitations.ts'
import { waitingOrOver } from './renew-invitation.ts'

export const RevokeInvitation = z.strictObject({ invitationId: z.uuid() })

/** Take an invitation back that nobody has accepted. */
export async function revokeInvitation(
  seat: Seat,
  once: Once,
  { invitationId }: z.infer<typeof RevokeInvitation>,
): Promise<{ readonly id: string; readonly state: 'revoked' }> {
  return aside(seat, 'seat people', once, async (db, { projectId }, now) => {
    const { id } = await waitingOrOver(db, projectId, invitationId, now)
    await revokeInvitationRow(db, id, now)
    return { id, state: 'revoked' }
  })
}
