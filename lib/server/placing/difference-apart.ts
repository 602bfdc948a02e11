/**
 * The difference of two revisions off the way of other people's requests: short texts at once, long ones in a
 * thread of its own, with half a minute and half a gigabyte, one at once while the others wait. The last ones
 * are kept in memory, because a difference is read by several people, and again with the whole text: a revision never changes
 * but by erasing, which gives it another hash.
 *
 * Units: UTF-16.
 */
import { Refusal } from '../../review/refusal.ts'
import { differenceOf } from '../../text/placing/difference-of.ts'
import type { Part } from '../../text/placing/parts.ts'
import { atOnce } from '../threads/at-once.ts'
import { unfollowed } from '../threads/following.ts'
import { type Allowance, inThread } from '../threads/in-thread.ts'

const USUAL: Allowance = { milliseconds: 30_000, megabytes: 512 }
const inTurn = atOnce(1)

/** Up to so many characters of both texts take some twenty milliseconds. */
const AT_ONCE = 40_000

/** How many differences are kept. */
const ROOM = 8
const kept = new Map<string, Promise<readonly Part[]>>()

/** A text and what it is known by. */
export type Hashed = { readonly characters: string; readonly sha256: string }

/** The difference, or a refusal that says why there is none. */
export function differenceApart(
  before: Hashed,
  after: Hashed,
  allowed: Allowance = USUAL,
): Promise<readonly Part[]> {
  const [one, other] = [before.characters, after.characters]
  if (one.length + other.length <= AT_ONCE) return Promise.resolve(differenceOf(one, other))
  const key = `${before.sha256} ${after.sha256}`
  const known = kept.get(key) ?? inTurn(() => differ(one, other, allowed))
  kept.delete(key)
  kept.set(key, known)
  known.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, -ROOM)) kept.delete(old)
  return known
}

async function differ(before: string, after: string, allowed: Allowance): Promise<readonly Part[]> {
  const end = await inThread<readonly Part[]>(
    'lib/server/placing/differ.ts',
    { before, after },
    allowed,
    unfollowed,
  )
  if (end.ended === 'done') return end.result
  throw new Refusal(
    'too much',
    'These two revisions are too long and too different to be compared here.',
  )
}
