/**
 * Renewing an invitation that was lost or ran out: another link, seven more days, and the link
 * before is worthless. Whoever renews it is the one who invites from now on.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { invitationState } from '../../review/invitation.ts'
import { Refusal } from '../../review/refusal.ts'
import { keptFor } from '../auth/one-time.ts'
import type { Seat } from '../auth/seat.ts'
import { aside, type Once } from '../ledger/act.ts'
import { mailOn } from '../mail/settings.ts'
import type { Db } from '../store/database.ts'
import { type InvitationRow, invitationIn, renewInvitationRow } from '../store/invitations.ts'
import {
  announce,
  fresh,
  handed,
  type Invited,
  RoleGiven,
  refuseFlood,
  weekAfter,
} from './invite.ts'

export const RenewInvitation = z.strictObject({ invitationId: z.uuid() })

/** Renew an invitation that waits or ran out. */
export async function renewInvitation(
  seat: Seat,
  once: Once,
  { invitationId }: z.infer<typeof RenewInvitation>,
): Promise<Invited> {
  const way = mailOn() ? 'mail' : 'hand'
  const made = await aside(seat, 'seat people', once, async (db, here, now) => {
    const { projectId, personId, name } = here
    const before = await waitingOrOver(db, projectId, invitationId, now)
    await refuseFlood(db, personId)
    const nonce = randomUUID()
    const expiresAt = weekAfter(now)
    const tokenSha256 = keptFor('invitation', nonce)
    const byMail = way === 'mail'
    await renewInvitationRow(db, before.id, { invitedBy: personId, byMail, expiresAt, tokenSha256 })
    const row = { id: before.id, email: before.email, role: RoleGiven.parse(before.role) }
    await announce(db, way, { ...row, projectId, nonce, by: name })
    const times = { createdAt: before.createdAt, expiresAt }
    return { invitation: fresh({ ...row, invitedBy: name }, times, way), nonce }
  })
  return handed(way, made)
}

/** The invitation, if it can still be renewed or taken back. */
export async function waitingOrOver(
  db: Db,
  projectId: string,
  invitationId: string,
  now: Date,
): Promise<InvitationRow> {
  const row = await invitationIn(db, projectId, invitationId)
  if (row === null) throw new Refusal('not there', 'There is no such invitation.')
  const state = invitationState(row, now)
  if (state === 'used') throw new Refusal('not now', 'This invitation was accepted already.')
  if (state === 'revoked') {
    throw new Refusal('not now', 'This invitation was taken back. Invite the person anew.')
  }
  return row
}
