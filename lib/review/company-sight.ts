/**
 * What of company may be told, and to whom (law 4). Whoever may see the people of a project is told
 * who is in it and in which text. A caret could sway: one that dwells on a claim tells that somebody
 * weighs it. So its place is told only where nobody can be weighing anything:
 *
 *  1. A caret in a paragraph that has any part of a mark of a claim with an open round is not told,
 *     to nobody, whoever is assigned: in a new round others may be, and an editor watches, too.
 *  2. Not told is the same as resting. The place told last stays and fades a fixed while after it
 *     moved (lib/server/live/company.ts), so that stepping into a sealed paragraph, turning to a
 *     card, writing and leaving the text cannot be told from sitting still.
 *  3. Which claim is open, what is typed and what was given is no part of it: a browser does not
 *     say it. Browsers speak at their own pace, servers pass it on at theirs; no act hurries either.
 *
 * So what is told depends on carets in unsealed paragraphs and on nothing that happens in a round.
 */
import type { CodePointSpan } from '../text/span.ts'
import { may } from './permissions.ts'
import type { Viewer } from './sight.ts'

/** May a viewer know who is here? */
export function seesCompany({ role }: Pick<Viewer, 'role'>): boolean {
  return may(role, 'see people')
}

/** The paragraph in which a caret stands, its end included; null between the blocks of a text. */
export function paragraphAt(blocks: readonly CodePointSpan[], at: number): CodePointSpan | null {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  return block === undefined || at > block.to ? null : { from: block.from, to: block.to }
}

/**
 * May the place of a caret in a paragraph be told, given the parts of marks whose claims have an
 * open round? A part that only touches the paragraph seals it, too.
 */
export function caretInSight(
  paragraph: CodePointSpan | null,
  sealed: readonly CodePointSpan[],
): boolean {
  if (paragraph === null) return false
  return !sealed.some(({ from, to }) => from <= paragraph.to && to >= paragraph.from)
}
