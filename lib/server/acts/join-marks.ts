/**
 * Make one mark of two marks of a claim, on one revision: the first takes the words of the other, which is
 * withdrawn. Words that both have are there once; what touches is one span.
 */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { Mark, MarkSpan } from '../../review/claim.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, MarkAsked } from '../../review/seen.ts'
import { toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { revisionText } from '../store/revision-text.ts'
import { checkNew } from './add-mark.ts'
import { markToChange, nextPlace, passageOn } from './change-mark.ts'
import { type OnClaim, onClaim } from './on-claim.ts'

export const JoinMarks = z.strictObject({
  claimNumber: number,
  markId: id,
  /** The place of the mark that was seen. */
  place: number,
  /** The other mark, and its place that was seen. */
  joined: id,
  joinedPlace: number,
})
export type JoinMarks = z.infer<typeof JoinMarks> & {
  /** Where the whole stood before it was split, for who takes the splitting back: with the blanks between its parts. */
  readonly whole?: MarkAsked
}

/** Join two marks. */
export async function joinMarks(seat: Seat, once: Once, input: JoinMarks): Promise<ClaimSeen> {
  const { claimNumber, joined, joinedPlace } = input
  return onClaim(seat, 'mark claims', once, claimNumber, async (at) => {
    if (joined === input.markId) {
      throw new Refusal('not understood', 'A mark is joined with another one.')
    }
    const mark = await markToChange(at, input)
    const other = await markToChange(at, { markId: joined, place: joinedPlace })
    if (other.revisionId !== mark.revisionId) {
      throw new Refusal('not now', 'Only marks in the same text can be joined.')
    }
    const spans =
      input.whole === undefined
        ? await together(at, mark, other)
        : (await passageOn(at, mark, input.whole)).mark.spans
    const left = at.dossier.marks.filter(({ id }) => id !== joined)
    checkNew(left, { ...mark, spans }, mark.id)
    return { kind: 'marks joined', ...nextPlace(mark), spans, joined }
  })
}

async function together(
  { db, seat }: OnClaim,
  { revisionId, spans }: Mark,
  other: Mark,
): Promise<readonly MarkSpan[]> {
  const text = await revisionText(db, seat.projectId, revisionId)
  if (text === null) throw new RangeError(`Revision ${revisionId} has no characters`)
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of [...spans, ...other.spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined.map((span) => {
    const { start, end } = toUnits(text.index, span)
    return { ...span, quotation: text.index.text.slice(start, end) }
  })
}
