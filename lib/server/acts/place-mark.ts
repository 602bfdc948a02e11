/**
 * Say where a mark stands in the latest revision of its text, where it did not come there by itself:
 * one of the places that were offered, or another one, chosen by hand. Saying so confirms the
 * mark, so that the claim can be ruled on the verdicts that it has.
 */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { Mark, MarkSpan } from '../../review/claim.ts'
import { placingMark } from '../../review/moment.ts'
import { MarkAskedShape, type QuotedMark } from '../../review/quoted.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, MarkAsked } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { textOfRevision } from '../store/read-claims.ts'
import { checkNew } from './add-mark.ts'
import { markedPassage } from './marked-passage.ts'
import { onClaim, unless } from './on-claim.ts'
import { theMark } from './withdraw-mark.ts'

export const PlaceMark = z.strictObject({ claimNumber: number, markId: id, mark: MarkAskedShape })
export type PlaceMark = {
  readonly claimNumber: number
  readonly markId: string
  readonly mark: MarkAsked | QuotedMark
}

/** Place a mark. */
export async function placeMark(seat: Seat, once: Once, input: PlaceMark): Promise<ClaimSeen> {
  return onClaim(seat, 'revise texts', once, input.claimNumber, async (at) => {
    const { db, dossier } = at
    const mark = theMark(at, input.markId)
    unless(placingMark(dossier, mark))
    const { mark: placed, text } = await markedPassage(db, seat.projectId, input.mark)
    if ((await textOfRevision(db, seat.projectId, mark.revisionId)) !== text.textId) {
      throw new Refusal('not understood', 'A mark is placed in the text in which it stands.')
    }
    checkNew(dossier.marks, placed)
    const { revisionId, spans } = placed
    return {
      kind: 'mark placed',
      claimId: dossier.claim.id,
      markId: mark.id,
      place: mark.place + 1,
      revisionId,
      spans,
      how: isOffered(mark, revisionId, spans) ? 'accepted' : 'by hand',
    }
  })
}

function isOffered({ question }: Mark, revisionId: string, spans: readonly MarkSpan[]): boolean {
  if (question === null || question.revisionId !== revisionId) return false
  const said = (some: readonly MarkSpan[]) => some.map(({ from, to }) => `${from}-${to}`).join(' ')
  return question.places.some((place) => said(place) === said(spans))
}
