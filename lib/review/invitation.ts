/**
 * Invitations as people see them. An invitation is bound to one e-mail, one project and one role,
 * works once, and runs out. It is a token and no fact of the project: the ledger learns of it only
 * when a seat is taken by it.
 */
import type { Role } from './permissions.ts'

/** How long an invitation works. */
export const invitationDays = 7

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked'

/** What an invitation has come to at a moment; used and revoked stay so, whatever the time. */
export function invitationState(
  row: {
    readonly expiresAt: Date
    readonly usedAt: Date | null
    readonly revokedAt: Date | null
  },
  now: Date,
): InvitationState {
  if (row.usedAt !== null) return 'used'
  if (row.revokedAt !== null) return 'revoked'
  return row.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open'
}

/** How its mail is doing; null where it is handed over by its owner. */
export type MailSeen = {
  readonly state: 'waiting' | 'sent' | 'failed'
  /** What the mail server said last, where something went wrong. */
  readonly failure: string | null
}

/** An invitation in the list of a project's owners. */
export type InvitationSeen = {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly state: InvitationState
  readonly invitedBy: string
  readonly at: string
  readonly expiresAt: string
  readonly mail: MailSeen | null
}

/** What somebody who opens a link is told, before any form; `unknown`: nobody made it, or a newer one replaced it. */
export type LinkSeen =
  | {
      readonly for: 'setup' | 'reset' | 'email' | 'invitation'
      readonly state: 'used' | 'expired' | 'revoked' | 'withdrawn' | 'unknown'
    }
  | { readonly for: 'setup'; readonly state: 'open' }
  | { readonly for: 'reset' | 'email'; readonly state: 'open'; readonly email: string }
  | {
      readonly for: 'invitation'
      readonly state: 'open'
      readonly email: string
      readonly project: string
      readonly role: Role
      readonly invitedBy: string
      readonly expiresAt: string
    }
