/**
 * Say anew where a mark begins and ends: an edge moved, a span added across a gap, a span taken away.
 * The claim stays the same claim, so its answers stay; who rules sees that a mark stands otherwise now.
 */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import type { Mark } from '../../review/claim.ts'
import { changingMark } from '../../review/moment.ts'
import { MarkAskedShape, type QuotedMark } from '../../review/quoted.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, MarkAsked } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { checkNew } from './add-mark.ts'
import { markedPassage } from './marked-passage.ts'
import { type OnClaim, onClaim, unless } from './on-claim.ts'
import { theMark } from './withdraw-mark.ts'

export const ChangeMark = z.strictObject({
  claimNumber: number,
  markId: id,
  /** The place of the mark that was seen. */
  place: number,
  mark: MarkAskedShape,
})
export type ChangeMark = {
  readonly claimNumber: number
  readonly markId: string
  readonly place: number
  readonly mark: MarkAsked | QuotedMark
}

/** Change a mark. */
export async function changeMark(seat: Seat, once: Once, input: ChangeMark): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, input.claimNumber, async (at) => {
    const mark = await markToChange(at, input)
    const { spans } = (await passageOn(at, mark, input.mark)).mark
    checkNew(at.dossier.marks, { ...mark, spans })
    return { kind: 'mark changed', ...nextPlace(mark), spans }
  })
}

/** The mark as it was seen, if this person may change it now. */
export async function markToChange(
  at: OnClaim,
  { markId, place }: { readonly markId: string; readonly place: number },
): Promise<Mark> {
  const mark = theMark(at, markId)
  unless(changingMark(at.seat, at.dossier, mark))
  checkSaw(mark, place)
  return mark
}

/** You change what you saw. */
export function checkSaw(mark: Pick<Mark, 'place'>, saw: number): void {
  if (mark.place === saw) return
  throw new Refusal(
    'changed meanwhile',
    'The mark was changed by somebody else meanwhile. Look at it again; then change what is still wrong.',
    { changed: ['mark'], place: mark.place },
  )
}

/** The passage that is asked for, if it is of the revision on which the mark stands. */
export async function passageOn({ db, seat }: OnClaim, mark: Mark, asked: MarkAsked | QuotedMark) {
  const passage = await markedPassage(db, seat.projectId, asked)
  if (passage.mark.revisionId === mark.revisionId) return passage
  throw new Refusal('not understood', 'A mark is changed in the text in which it stands.')
}

/** What the events of changed marks say of the mark: its next place. */
export function nextPlace({ claimId, id: markId, place, revisionId }: Mark) {
  return { claimId, markId, place: place + 1, revisionId }
}
