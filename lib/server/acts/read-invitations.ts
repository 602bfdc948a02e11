/** The invitations of a project with what became of them, for its owners. Never a link. */
import { type InvitationSeen, invitationState, type MailSeen } from '../../review/invitation.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { mailOn } from '../mail/settings.ts'
import { snapshot } from '../store/database.ts'
import { type InvitationListed, invitationsOf } from '../store/invitations.ts'
import { databaseNow } from '../store/read-project.ts'
import { RoleGiven } from './invite.ts'

/** All invitations, the newest first, and whether new ones go by mail. */
export async function readInvitations(
  seat: Seat,
): Promise<{ readonly mail: boolean; readonly invitations: readonly InvitationSeen[] }> {
  onlyIf(seat, 'seat people')
  return snapshot(async (db) => {
    const now = await databaseNow(db)
    const rows = await invitationsOf(db, seat.projectId)
    return { mail: mailOn(), invitations: rows.map((row) => seen(row, now)) }
  })
}

function seen(row: InvitationListed, now: Date): InvitationSeen {
  return {
    id: row.id,
    email: row.email,
    role: RoleGiven.parse(row.role),
    state: invitationState(row, now),
    invitedBy: row.inviter,
    at: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    mail: mailOf(row),
  }
}

function mailOf({ mailed, sentAt, failedAt, failure }: InvitationListed): MailSeen | null {
  if (!mailed) return null
  const state = sentAt !== null ? 'sent' : failedAt !== null ? 'failed' : 'waiting'
  return { state, failure }
}
