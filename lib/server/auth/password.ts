/**
 * Passwords. What may be one: 12 to 256 characters, not a common one, not made of the account's own
 * name; no rules of composition (ASVS 5, 6.2). It is taken exactly as typed: no trimming, no folding.
 *
 * How it is kept: argon2id, 19 MiB, 2 passes (OWASP's second choice, about 30 ms here). At most two
 * are hashed at once, so that a storm of sign-ins does not starve the work. When there is nobody, a
 * hash that fits nothing is verified all the same: known and unknown take the same time.
 */
import { hash, verify } from '@node-rs/argon2'
import common from 'fxa-common-password-list'
import { z } from 'zod'
import { atOnce } from '../threads/at-once.ts'

const inTurn = atOnce(2)

/** The algorithm is the package's own default, argon2id. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const LEAST = 12
const MOST = 256

/** A password as it is typed when signing in: only its size is looked at. */
export const TypedPassword = z
  .string()
  .min(1, 'Type your password.')
  .max(MOST, `A password has at most ${MOST} characters.`)

/** A password that somebody chooses. Whether it is too common is said by `weakness`. */
export const ChosenPassword = z
  .string()
  .min(LEAST, `A password needs ${LEAST} characters or more. Several words are easier to remember.`)
  .max(MOST, `A password has at most ${MOST} characters.`)

/** Why a password is too easily guessed, as a sentence, or null. */
export function weakness(password: string, email: string): string | null {
  const low = password.toLowerCase()
  const bare = low.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (common.test(password) || common.test(low) || common.test(bare)) {
    return 'This password is on the lists that guessers try first. Choose another one.'
  }
  if (/^(.{1,4})\1+$/su.test(low)) return 'This password repeats itself. Choose another one.'
  const names = [email, email.split('@')[0] ?? '', 'variorum'].filter((name) => name.length >= 4)
  if (names.some((name) => bare === name || low === name)) {
    return 'This password is your own address or the name of this place. Choose another one.'
  }
  return null
}

/** Hashes a password, in its turn. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, settings))
}

/** Is it the password? For nobody (null) the same work is done and the answer is no. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const against = await heldAgainst(kept)
  const matches = await inTurn(() => verify(against, password))
  return matches && kept !== null
}

/** What a password is held against: the hash that is kept, or for nobody one that costs the same. */
export async function heldAgainst(kept: string | null): Promise<string> {
  return kept ?? (await decoy())
}

let decoyHash: Promise<string> | null = null

/** A hash that nobody's password fits, made once a process with the same settings. */
function decoy(): Promise<string> {
  decoyHash ??= hash(crypto.randomUUID(), settings)
  return decoyHash
}
