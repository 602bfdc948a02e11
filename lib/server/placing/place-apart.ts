/**
 * Placing the marks of one revision on the next off the way of other people's requests: a few marks of a
 * short text at once, because a thread takes longer to begin than that; everything else in a thread of its own,
 * with a minute and three quarters of a gigabyte, two at once while the others wait. It tells how far it is and can be stopped.
 *
 * It has to come before the act takes the project's lock; what is placed is a proposal, and the act
 * asks whether both revisions are still the ones that were compared.
 *
 * Units: UTF-16 in the texts and the spans.
 */
import { type Placed, placeMarks } from '../../text/placing/place-marks.ts'
import type { Refused } from '../../text/read/reading.ts'
import type { Span } from '../../text/span.ts'
import { atOnce } from '../threads/at-once.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { type Allowance, inThread } from '../threads/in-thread.ts'

const USUAL: Allowance = { milliseconds: 60_000, megabytes: 768 }
const twoAtOnce = atOnce(2)

/** Up to so many characters of both texts and so many marks take some twenty milliseconds. */
const AT_ONCE = { characters: 40_000, marks: 40 }

/** What became of each mark, in their order, or why they were not placed. */
export async function placeApart(
  before: string,
  after: string,
  marks: readonly (readonly Span[])[],
  following: Following = unfollowed,
  allowed: Allowance = USUAL,
): Promise<readonly Placed[] | Refused> {
  if (marks.length <= AT_ONCE.marks && before.length + after.length <= AT_ONCE.characters) {
    return placeMarks(before, after, marks)
  }
  const end = await twoAtOnce(() =>
    inThread<readonly Placed[]>(
      'lib/server/placing/placer.ts',
      { before, after, marks },
      allowed,
      following,
    ),
  )
  if (end.ended === 'done') return end.result
  if (end.ended === 'stopped') return { refused: 'Stopped. The text is as it was.' }
  if (end.ended === 'too slow') {
    const seconds = allowed.milliseconds / 1_000
    return { refused: `Placing the marks takes longer than ${seconds} s. The text is as it was.` }
  }
  return { refused: 'Placing the marks needs more memory than there is. The text is as it was.' }
}
