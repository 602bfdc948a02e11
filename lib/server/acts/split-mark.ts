/**
 * Make two marks of one: the words that are asked for leave the mark and are a mark of their own, of the
 * same claim. They are a part of the mark's words, and some are left to it.
 */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { MarkSpan } from '../../review/claim.ts'
import { MarkAskedShape, type QuotedMark } from '../../review/quoted.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, MarkAsked } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { checkNew } from './add-mark.ts'
import { markToChange, nextPlace, passageOn } from './change-mark.ts'
import { onClaim } from './on-claim.ts'

export const SplitMark = z.strictObject({
  claimNumber: number,
  markId: id,
  /** The place of the mark that was seen. */
  place: number,
  /** What the mark keeps, and what becomes a mark of its own. */
  kept: MarkAskedShape,
  apart: MarkAskedShape,
})
export type SplitMark = {
  readonly claimNumber: number
  readonly markId: string
  readonly place: number
  readonly kept: MarkAsked | QuotedMark
  readonly apart: MarkAsked | QuotedMark
}

/** Split a mark. */
export async function splitMark(seat: Seat, once: Once, input: SplitMark): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, input.claimNumber, async (at) => {
    const mark = await markToChange(at, input)
    const { spans } = (await passageOn(at, mark, input.kept)).mark
    const apart = (await passageOn(at, mark, input.apart)).mark
    if (![...spans, ...apart.spans].every((span) => isIn(span, mark.spans))) {
      throw new Refusal('not understood', 'Both parts are words of the mark that is split.')
    }
    if (spans.some((one) => apart.spans.some(({ from, to }) => from < one.to && one.from < to))) {
      throw new Refusal('not understood', 'The two parts of a mark have no words in common.')
    }
    checkNew(at.dossier.marks, { ...mark, spans }, mark.id)
    checkNew(at.dossier.marks, apart, mark.id)
    return { kind: 'mark split', ...nextPlace(mark), spans, mark: apart }
  })
}

function isIn({ from, to }: MarkSpan, spans: readonly MarkSpan[]): boolean {
  return spans.some((span) => span.from <= from && to <= span.to)
}
