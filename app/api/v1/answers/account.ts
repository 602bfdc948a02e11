/** The shapes of what belongs to a person’s own account. */
import { z } from 'zod'
import { roles } from '../../../../lib/review/permissions.ts'
import { scopes } from '../../../../lib/review/scopes.ts'
import { shortcutIds } from '../../../../lib/review/shortcuts.ts'
import { moment } from './claim.ts'

/** How many sessions were ended. */
export const Ended = z.strictObject({ ended: z.int().nonnegative() })

/** Where a seat was taken, as what; or under which new account. */
export const AcceptedAnswer = z.strictObject({ projectId: z.uuid(), role: z.enum(roles) })
export const JoinedAnswer = z.strictObject({ projectId: z.uuid(), email: z.string() })

/** Asked for; it tells nothing. */
export const AskedAnswer = z.strictObject({ asked: z.literal(true) })

const linkKinds = ['setup', 'reset', 'email', 'invitation'] as const

/** What a one-time link is good for. */
export const LinkSeenAnswer = z.union([
  z.strictObject({
    for: z.enum(linkKinds),
    state: z.enum(['used', 'expired', 'revoked', 'withdrawn', 'unknown']),
  }),
  z.strictObject({ for: z.literal('setup'), state: z.literal('open') }),
  z.strictObject({ for: z.enum(['reset', 'email']), state: z.literal('open'), email: z.string() }),
  z.strictObject({
    for: z.literal('invitation'),
    state: z.literal('open'),
    email: z.string(),
    project: z.string(),
    role: z.enum(roles),
    invitedBy: z.string(),
    expiresAt: moment,
  }),
])

export const NoticeAnswer = z
  .strictObject({ id: z.uuid(), at: moment, kind: z.string(), sentence: z.string() })
  .meta({ id: 'Notice' })

/** Where a notice stands in the list of them. */
export const noticePlace = ({ at, id }: { readonly at: string; readonly id: string }) =>
  `${at}.${id}`

/** The e-mail with which to sign in now. */
export const EmailAnswer = z.strictObject({ email: z.string() })

/** The same, and how many other sessions were ended. */
export const EmailTaken = EmailAnswer.extend({ ended: z.int().nonnegative() })

export const TokenAnswer = z
  .strictObject({
    id: z.uuid(),
    label: z.string(),
    projectId: z.uuid(),
    projectTitle: z.string(),
    holder: z.strictObject({ personId: z.uuid(), name: z.string() }),
    scopes: z.array(z.enum(scopes)),
    createdAt: moment,
    expiresAt: moment,
    lastUsedAt: moment.nullable(),
    endedAt: moment.nullable(),
    endedHow: z.enum(['by its holder', 'by an owner', 'seat removed', 'password reset']).nullable(),
    live: z.boolean(),
  })
  .meta({ id: 'Token', description: 'A personal access token as it is listed; never its secret.' })

export const TokenMade = z.strictObject({ id: z.uuid(), token: z.string() })
export const TokenRevoked = z.strictObject({ id: z.uuid() })

/** Where a token stands in a list of them. */
export const tokenPlace = ({ createdAt, id }: Placed) => `${createdAt}.${id}`

type Placed = { readonly createdAt: string; readonly id: string }

/** Done, and nothing to say of it. */
export const Nothing = z.strictObject({})

const At = z.string().describe('UTC, ISO 8601')

/** What I see of my account. */
export const AccountAnswer = z.strictObject({
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  factor: z.strictObject({ since: At, codesLeft: z.int().nonnegative() }).nullable(),
  sessions: z.array(
    z.strictObject({
      session: z.uuid(),
      here: z.boolean().describe('The session that asks'),
      browser: z.string(),
      address: z.string().nullable(),
      how: z.enum(['password', 'provider']),
      factor: z.boolean().describe('Whether a second factor was shown in it'),
      begun: At,
      lastSeen: At,
    }),
  ),
  identities: z.array(z.strictObject({ issuer: z.string(), name: z.string(), since: At })),
  untied: z.string().nullable(),
})

/** The key of a second factor, as words, as an address for the app, and as a QR code. */
export const FactorBegunAnswer = z.strictObject({
  key: z.string().describe('Base 32'),
  address: z.string().describe('otpauth://'),
  picture: z.strictObject({ size: z.int().positive(), path: z.string() }),
})

/** Recovery codes, shown this once. */
export const CodesAnswer = z.strictObject({ codes: z.array(z.string()) })

/** The same, and how many other sessions were ended. */
export const FactorConfirmed = CodesAnswer.extend({ ended: z.int().nonnegative() })

/** What I have changed of the keys. */
export const KeysAnswer = z.strictObject({
  singles: z.boolean().describe('Whether keys of one character act at all'),
  wholeWords: z.boolean().describe('Whether selections in a text take in whole words'),
  changed: z
    .partialRecord(z.enum(shortcutIds), z.string().nullable())
    .describe('The keys that are not the usual ones; null: none'),
})
