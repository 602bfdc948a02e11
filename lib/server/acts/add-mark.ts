/**
 * Mark a claim in another place: in the same text, or in another one. In a text where the claim did
 * not stand before, after the first answer, a new round begins, because the answers did not see it; an
 * editor marks it there, because that closes a round that is sealed.
 */
import { z } from 'zod'
import { number } from '../../review/asked.ts'
import type { Mark } from '../../review/claim.ts'
import { changing, changingAnew } from '../../review/moment.ts'
import { MarkAskedShape, type QuotedMark } from '../../review/quoted.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, MarkAsked } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Full } from '../store/dossiers.ts'
import { standsIn } from '../store/read-claims.ts'
import { markedPassage } from './marked-passage.ts'
import { type OnClaim, onClaim, turning, unless } from './on-claim.ts'

export const AddMark = z.strictObject({ claimNumber: number, mark: MarkAskedShape })
export type AddMark = { readonly claimNumber: number; readonly mark: MarkAsked | QuotedMark }

/** Add a mark to a claim. */
export async function addMark(seat: Seat, once: Once, input: AddMark): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, input.claimNumber, async (at) => {
    const { db, dossier } = at
    unless(changing(at.seat, dossier))
    const { mark, text } = await markedPassage(db, seat.projectId, input.mark)
    checkNew(dossier.marks, mark)
    const turn = await turnIn(at, dossier, text.textId)
    return { kind: 'mark added', claimId: dossier.claim.id, mark, ...turn }
  })
}

/** What one more mark of a claim in this text does to its rounds, if this person may do that. */
export async function turnIn(at: OnClaim, dossier: Full, textId: string) {
  if (await standsIn(at.db, dossier.claim.id, textId)) return { closes: null, round: null }
  unless(changingAnew(at.seat, dossier))
  return turning(at, dossier)
}

/** A claim is marked at one place once: by none of the marks that count, but for the one that is changed. */
export function checkNew(
  marks: readonly Mark[],
  mark: Pick<Mark, 'revisionId' | 'spans'>,
  changed: string | null = null,
): void {
  const others = marks.filter(({ id }) => id !== changed)
  if (!isMarkedAt(others, mark)) return
  throw new Refusal('not now', 'The claim is marked at exactly this place already.')
}

/** Does one of the marks that count stand at exactly this place? */
export function isMarkedAt(
  marks: readonly Mark[],
  { revisionId, spans }: Pick<Mark, 'revisionId' | 'spans'>,
): boolean {
  const places = placesOf({ revisionId, spans })
  return marks.some((mark) => !mark.withdrawn && placesOf(mark) === places)
}

function placesOf({ revisionId, spans }: Pick<Mark, 'revisionId' | 'spans'>): string {
  return `${revisionId} ${spans.map(({ from, to }) => `${from}-${to}`).join(' ')}`
}
