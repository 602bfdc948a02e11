/**
 * Looking passages up in a stored copy, off the way of other people's requests: what is short is looked
 * up at once, because a thread takes longer to begin than that; everything else in a thread of its own,
 * with 30 seconds, two at once while the others wait.
 *
 * What could not be looked up in its time is not known (null), and is said and kept nowhere: how busy
 * the machine was is no fact about the copy.
 */
import type { CopyText, Finding, Looked } from '../../text/copy-text.ts'
import { atOnce } from '../threads/at-once.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { type Allowance, inThread } from '../threads/in-thread.ts'
import { lookUpHere } from './look-up-here.ts'

const USUAL: Allowance = { milliseconds: 30_000, megabytes: 768 }
const twoAtOnce = atOnce(2)

/** Up to so many characters, over all passages, are looked through at once: some twenty milliseconds. */
const AT_ONCE = 200_000

/** What came of each passage, in their order; null where time or memory ran out, or it was stopped. */
export async function lookUp(
  text: CopyText,
  passages: readonly string[],
  following: Following = unfollowed,
  allowed: Allowance = USUAL,
): Promise<readonly Looked[] | null> {
  const sought = { text, passages }
  if (charactersOf(text) * (passages.length + 1) <= AT_ONCE) return lookUpHere(sought)
  const end = await twoAtOnce(() =>
    inThread<readonly Looked[]>('lib/server/reading/copy-seeker.ts', sought, allowed, following),
  )
  return end.ended === 'done' ? end.result : null
}

/** What is kept of passages that were looked up: what came of each, without where it is marked. */
export function foundOf(
  passages: readonly string[],
  looked: readonly Looked[],
): readonly { readonly passage: string; readonly finding: Finding }[] {
  return passages.flatMap((passage, i) => {
    const finding = looked[i]?.finding
    return finding === undefined ? [] : [{ passage, finding }]
  })
}

function charactersOf(text: CopyText): number {
  if (text.kind === 'flow') return text.characters.length
  return text.kind === 'pages' ? text.pages.reduce((sum, page) => sum + page.length, 0) : 0
}
