/**
 * One-time links: 256 bits in the part of an address that browsers never send (after the `#`), of
 * which only the SHA-256 is kept. The token of an invitation, a reset or another e-mail is derived from a nonce and
 * the installation's secret: so a retried request shows the same link and a mail can be written
 * hours later, although the database alone tells no link. A backup file also carries the secret, and
 * so is worth every link that was pending when it was made.
 */
import { z } from 'zod'
import { Refusal } from '../../review/refusal.ts'
import { keyed, tokenSha256 } from './keyed.ts'

/** A token as a page sends it. */
export const OneTimeToken = z
  .string('The link is not complete.')
  .regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not complete. Copy all of it.')

export type LinkFor = 'invitation' | 'reset' | 'email'

/** The token that a nonce stands for. Only this installation can tell it. */
export function tokenFor(what: LinkFor, nonce: string): string {
  return Buffer.from(keyed(`${what} link`, nonce), 'hex').toString('base64url')
}

/** The SHA-256 of the token that a nonce stands for: what is kept. */
export function keptFor(what: LinkFor, nonce: string): string {
  return tokenSha256(tokenFor(what, nonce))
}

/** The path of the link that a nonce stands for. */
export function linkPath(what: LinkFor, nonce: string): string {
  return `/${what}#${tokenFor(what, nonce)}`
}

const why = {
  used: 'This link was used already.',
  expired: 'This link is too old.',
  revoked: 'This invitation was taken back.',
  withdrawn: 'This link works no more.',
} as const

/** The refusal of a link that works no more. */
export function linkOver(what: keyof typeof why): Refusal {
  return new Refusal('not now', `${why[what]} Ask for a new one.`, { state: what })
}

/** The refusal of a link that nobody made, or that a newer one has replaced. */
export function noSuchLink(): Refusal {
  return new Refusal(
    'not there',
    'This link does not work: it is not complete, or a newer one has replaced it.',
  )
}
