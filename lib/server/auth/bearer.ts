/**
 * A program that comes with a token instead of a browser. The token begins with `variorum_`, so that
 * whoever finds one knows what it is, and carries 256 bits that only this installation can tell from
 * a nonce; the database holds its SHA-256. Programs that ask too fast wait, and so does whoever sends
 * wrong tokens from an address; a right one from there goes through, for many may share it: 600 at once and then 10 a second for a token, 30 and then one every
 * ten seconds for wrong ones.
 */
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { translated } from '../store/trouble.ts'
import { keyed, tokenSha256 } from './keyed.ts'
import { Pace } from './pace.ts'
import { type SignedIn, signedInByToken } from './seat.ts'
import { noteSecurity } from './security-log.ts'

const asking = new Pace(600, 10)
const guessing = new Pace(30, 0.1)

/** The secret that a nonce stands for. */
export function tokenFrom(nonce: string): string {
  return `variorum_${Buffer.from(keyed('access token', nonce), 'hex').toString('base64url')}`
}

/** The holder of the token in an Authorization header; refuses every other header. */
export async function bearer(header: string, address: string): Promise<SignedIn> {
  const [, token] = /^Bearer (variorum_[A-Za-z0-9_-]{43})$/i.exec(header) ?? []
  const person = token === undefined ? null : await holderOf(token)
  if (person === null || person.token === null) {
    tooFast(guessing.take(address, Date.now()))
    await noteSecurity({ kind: 'token wrong', personId: null, address, detail: {} })
    throw new Refusal(
      'not signed in',
      'This token is none of ours, or it is over. Make a new one on your account page.',
    )
  }
  tooFast(asking.take(person.token.id, Date.now()))
  return person
}

async function holderOf(token: string): Promise<SignedIn | null> {
  try {
    return await signedInByToken(database(), tokenSha256(token))
  } catch (error) {
    throw translated(error)
  }
}

function tooFast(seconds: number): void {
  if (seconds === 0) return
  throw new Refusal('too often', `Too many requests. Wait ${seconds} s and go on.`, { seconds })
}
