/**
 * Some words before and after a passage, as a list shows them beside it: of the same paragraph, cut
 * at words.
 *
 * Units: places in code points; what is shown is at most so many UTF-16 units.
 */
import type { CodePointSpan } from './span.ts'
import { type CodePointIndex, toUnits } from './units.ts'

const SHOWN = 80

export type Surroundings = { readonly before: string; readonly after: string }

/** What stands right before and right after a passage. */
export function surroundingsIn(text: CodePointIndex, passage: CodePointSpan): Surroundings {
  const { start, end } = toUnits(text, passage)
  const before =
    text.text
      .slice(Math.max(0, start - SHOWN), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.text.slice(end, end + SHOWN).split('\n', 1)[0] ?? ''
  const cutBefore = before.length === SHOWN ? before.replace(/^\S*\s/, '') : before
  const cutAfter = after.length === SHOWN ? after.replace(/\s\S*$/, '') : after
  return { before: cutBefore.toWellFormed(), after: cutAfter.toWellFormed() }
}
