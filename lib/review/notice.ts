/**
 * Notices: what a person is told about their own account and seats, as a line on the account page
 * and, where there is mail, in one. Names of projects and people stand in it, because whoever is
 * told may no longer be able to look them up; never words of a text, a claim or a verdict.
 */
import { z } from 'zod'
import { roles, withArticle } from './permissions.ts'

const name = z.string()
const role = z.enum(roles)

/** A notice as it is kept. */
export const NoticeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password changed'), reset: z.boolean() }),
  /** By oneself, or by whoever runs the installation. */
  z.strictObject({ kind: z.literal('email changed'), shell: z.boolean() }),
  /** Set up, or removed. */
  z.strictObject({ kind: z.literal('second factor'), on: z.boolean() }),
  z.strictObject({ kind: z.literal('recovery code used'), left: z.int() }),
  z.strictObject({ kind: z.literal('identity tied') }),
  z.strictObject({ kind: z.literal('token made'), project: name, label: name }),
  z.strictObject({ kind: z.literal('reset started'), project: name, by: name }),
  z.strictObject({ kind: z.literal('signed out'), project: name, by: name }),
  z.strictObject({ kind: z.literal('invited'), project: name, by: name, role }),
  z.strictObject({ kind: z.literal('role changed'), project: name, by: name, role }),
  z.strictObject({ kind: z.literal('removed'), project: name, by: name }),
  z.strictObject({
    kind: z.literal('mail failed'),
    project: name,
    email: name,
    failure: z.string(),
  }),
  z.strictObject({ kind: z.literal('backup failed') }),
])

export type Notice = z.infer<typeof NoticeShape>

/** The notice in a sentence or two. */
export function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case 'password changed':
      return notice.reset
        ? 'Your password was set anew by a reset link, and every session and token ended.'
        : 'You changed your password, and every other session and every token ended.'
    case 'email changed':
      return notice.shell
        ? 'Whoever runs this installation changed the e-mail of your account, and every session ended. You sign in with the new one.'
        : 'You changed the e-mail of your account, and every other session ended. You sign in with the new one.'
    case 'second factor':
      return notice.on
        ? 'A second factor was set up for your account, and every other session ended.'
        : 'The second factor of your account was removed, and every other session ended.'
    case 'recovery code used':
      return `A recovery code of yours was used; ${notice.left} are left.`
    case 'identity tied':
      return 'Somebody signed in through the sign-in service as you for the first time, and can do so again.'
    case 'token made':
      return `A token was made by which a program acts as you in «${notice.project}»: «${notice.label}».`
    case 'reset started':
      return `${notice.by} started a reset of your password from the project «${notice.project}».`
    case 'signed out':
      return `${notice.by} ended your sessions, from the project «${notice.project}». You sign in again as before.`
    case 'invited':
      return `${notice.by} invites you to «${notice.project}» as ${notice.role}. Open the link of the invitation to take the seat.`
    case 'role changed':
      return `${notice.by} made you ${withArticle(notice.role)} of «${notice.project}».`
    case 'removed':
      return `${notice.by} removed you from «${notice.project}». What you answered there stays and counts.`
    case 'mail failed':
      return `The invitation of ${notice.email} to «${notice.project}» could not be sent: ${notice.failure}`
    case 'backup failed':
      return 'The nightly backup of this installation failed. The server’s own log says why; it is tried again every hour.'
  }
}
