/**
 * Reading the text of a stored copy in a thread of its own, with 30 seconds; two are read at once,
 * the others wait. A copy whose text takes too much to be read is still a copy: it is kept, and said
 * to have no text for now: how busy the machine was is no fact about the file, so that is kept for a day alone.
 */
import { atOnce } from '../threads/at-once.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { type Allowance, inThread } from '../threads/in-thread.ts'
import type { CopyBytes, CopyRead } from './copy-text-of.ts'

const USUAL: Allowance = { milliseconds: 30_000, megabytes: 768 }
const twoAtOnce = atOnce(2)

/** Read a copy's text, or say why the file is none that can be kept, also because nobody waits for it. */
export async function readCopy(
  copy: CopyBytes,
  following: Following = unfollowed,
  allowed: Allowance = USUAL,
): Promise<CopyRead> {
  const end = await twoAtOnce(() =>
    inThread<CopyRead>('lib/server/reading/copy-reader.ts', copy, allowed, following),
  )
  if (end.ended === 'done') return end.result
  if (end.ended === 'stopped') return { refused: 'Stopped. Nothing was attached.' }
  if (end.ended === 'too slow') {
    return {
      kind: 'none',
      why: `Its text takes longer to read than ${allowed.milliseconds / 1_000} s.`,
      unfinished: true,
    }
  }
  return {
    kind: 'none',
    why: 'Its text needs more memory to be read than there is.',
    unfinished: true,
  }
}
