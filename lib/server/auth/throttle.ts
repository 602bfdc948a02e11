/**
 * Guessing is slowed, not punished. In any 15 minutes five wrong tries are free for an e-mail from
 * one address; then each further one waits twice as long as the one before (1 s, 2 s, 4 s …, at most
 * 15 minutes, after which the wrong ones are forgotten). One address has thirty free over all
 * e-mails. One e-mail has forty free over all addresses, and then waits at most 30 s. These last two
 * counts are not held against a person at an address from which the same person has signed in
 * before, so that nobody can lock the true owner out, also not from behind the same proxy or office.
 * All of it depends on what was typed, never on whether the account
 * exists. Only keyed hashes are kept, for 30 days.
 */
import { transaction } from '../store/database.ts'
import {
  dropTries,
  everGood,
  forgetTries,
  keepTry,
  lockSubject,
  markGood,
  wrongTries,
} from '../store/sign-in-attempts.ts'
import { keyed } from './keyed.ts'

const MINUTES = 15
const KEPT_DAYS = 30

/** Seconds that wrong tries make the next one wait, counted from the last. */
export function pause(wrong: number, free: number, longest: number): number {
  return wrong < free ? 0 : Math.min(longest, 2 ** Math.min(wrong - free, 20))
}

/** A try that may go on, with its number for the pair and for the others; or how many seconds to wait. */
export type Try =
  | { readonly pair: bigint; readonly others: readonly bigint[] }
  | { readonly waitSeconds: number }

/** May this e-mail be tried from this address now? If so, the try counts as wrong until told good. */
export async function beginTry(email: string, address: string): Promise<Try> {
  const pair = keyed('sign-in pair', `${email}\0${address}`)
  const place = keyed('sign-in address', address)
  const account = keyed('sign-in account', email)
  return transaction(async (db) => {
    for (const subject of [place, account, pair].sort()) await lockSubject(db, subject)
    const known = await everGood(db, pair)
    const waits = [
      rest(await wrongTries(db, pair, MINUTES), 5, MINUTES * 60),
      known ? 0 : rest(await wrongTries(db, place, MINUTES), 30, MINUTES * 60),
      known ? 0 : rest(await wrongTries(db, account, MINUTES), 40, 30),
    ]
    const waitSeconds = Math.ceil(Math.max(...waits))
    if (waitSeconds > 0) return { waitSeconds }
    const others = [await keepTry(db, place), await keepTry(db, account)]
    return { pair: await keepTry(db, pair), others }
  })
}

/**
 * The try was good. The pair's wrong ones are forgiven; those of the address and of the e-mail are
 * not, or a guesser could wash them away with an account of their own.
 */
export async function endTry(pair: bigint, others: readonly bigint[]): Promise<void> {
  await transaction(async (db) => {
    await markGood(db, pair)
    await dropTries(db, others)
    await forgetTries(db, KEPT_DAYS)
  })
}

function rest(
  wrong: { readonly count: number; readonly secondsAgo: number },
  free: number,
  longest: number,
): number {
  return Math.max(0, pause(wrong.count, free, longest) - wrong.secondsAgo)
}
