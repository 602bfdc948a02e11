/**
 * What a one-time link is good for, so that a page says at once when it works no more, before any
 * form. Looking uses nothing up. Whoever has the link may know what it opens: for an invitation the
 * project's title, the role and the e-mail that it is bound to; of one that is over, only that.
 */
import { z } from 'zod'
import { invitationState, type LinkSeen } from '../../review/invitation.ts'
import { tokenSha256 } from '../auth/keyed.ts'
import { database, snapshot } from '../store/database.ts'
import { emailLink } from '../store/email-links.ts'
import { invitationByToken } from '../store/invitations.ts'
import { accountOf, anybody } from '../store/people.ts'
import { databaseNow, projectRow, seatsOf } from '../store/read-project.ts'
import { resetLink } from '../store/reset-links.ts'
import { setupLink } from '../store/setup-links.ts'
import { RoleGiven } from './invite.ts'
import { isWithdrawn } from './reset-password.ts'

export const LookAtLink = z.strictObject({
  for: z.enum(['setup', 'reset', 'email', 'invitation']),
  token: z.string().max(200, 'This is no link of ours.'),
})

/** Look at a link. */
export async function lookAtLink({
  for: what,
  token,
}: z.infer<typeof LookAtLink>): Promise<LinkSeen> {
  if (what === 'setup') return setup(token)
  if (what === 'invitation') return invitation(token)
  return what === 'email' ? another(token) : reset(token)
}

async function reset(token: string): Promise<LinkSeen> {
  const link = await resetLink(database(), tokenSha256(token))
  const account = link === null ? null : await accountOf(database(), link.personId)
  if (link === null || account === null) return { for: 'reset', state: 'unknown' }
  if (link.used || link.expired) return { for: 'reset', state: link.used ? 'used' : 'expired' }
  if (await isWithdrawn(database(), link)) return { for: 'reset', state: 'withdrawn' }
  return { for: 'reset', state: 'open', email: account.email }
}

async function another(token: string): Promise<LinkSeen> {
  const link = await emailLink(database(), tokenSha256(token))
  if (link === null) return { for: 'email', state: 'unknown' }
  if (link.used || link.expired) return { for: 'email', state: link.used ? 'used' : 'expired' }
  return { for: 'email', state: 'open', email: link.email }
}

async function setup(token: string): Promise<LinkSeen> {
  const link = await setupLink(database(), tokenSha256(token))
  if (link === null) return { for: 'setup', state: 'unknown' }
  if (link.used || (await anybody(database()))) return { for: 'setup', state: 'used' }
  return { for: 'setup', state: link.expired ? 'expired' : 'open' }
}

async function invitation(token: string): Promise<LinkSeen> {
  return snapshot(async (db) => {
    const row = await invitationByToken(db, tokenSha256(token))
    if (row === null) return { for: 'invitation', state: 'unknown' }
    const state = invitationState(row, await databaseNow(db))
    if (state !== 'open') return { for: 'invitation', state }
    const seats = await seatsOf(db, row.projectId)
    const inviter = seats.find(({ personId }) => personId === row.invitedBy)
    return {
      for: 'invitation',
      state,
      email: row.email,
      project: (await projectRow(db, row.projectId))?.title ?? '',
      role: RoleGiven.parse(row.role),
      invitedBy: inviter?.name ?? '',
      expiresAt: row.expiresAt.toISOString(),
    }
  })
}
