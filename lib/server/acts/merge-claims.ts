/**
 * Merge a claim into another one that says the same. The other claim now also stands where this one
 * stood, and a new round begins on it once anybody has answered; the old verdicts stay with the old claim,
 * which is withdrawn, keeps its marks and its history, and says where it went. A mark that was let go stays
 * with the old claim, for it stands in an earlier revision alone.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { number } from '../../review/asked.ts'
import { merging } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Full } from '../store/dossiers.ts'
import { isMarkedAt } from './add-mark.ts'
import { onClaim, otherClaim, turning, unless } from './on-claim.ts'

export const MergeClaims = z.strictObject({
  claimNumber: number,
  /** The wording of the claim that was seen. */
  wording: number,
  /** The claim into which it goes, and its wording that was seen. */
  into: number,
  intoWording: number,
})
export type MergeClaims = z.infer<typeof MergeClaims>

/** Merge a claim into another one; answers the claim that goes. */
export async function mergeClaims(
  seat: Seat,
  once: Once,
  { claimNumber, wording, into, intoWording }: MergeClaims,
): Promise<ClaimSeen> {
  return onClaim(seat, 'mark claims', once, claimNumber, async (at) => {
    const { dossier } = at
    const other = await otherClaim(at, into, 'A claim is merged into another one.')
    unless(merging(at.seat, dossier, other))
    checkSaw(dossier, wording)
    checkSaw(other, intoWording)
    const marks = dossier.marks
      .filter((mark) => !mark.withdrawn && mark.question === null)
      .filter((mark) => !isMarkedAt(other.marks, mark))
      .map(({ revisionId, spans }) => ({ id: randomUUID(), revisionId, spans }))
    const ids = { claimId: dossier.claim.id, into: other.claim.id }
    return { kind: 'claims merged', ...ids, marks, ...(await turning(at, other)) }
  })
}

function checkSaw({ claim: { number, wordings } }: Full, saw: number): void {
  if (wordings.length === saw) return
  throw new Refusal(
    'changed meanwhile',
    `Claim ${number} was worded anew meanwhile: «${wordings.at(-1)?.sentence ?? ''}»`,
    { changed: ['wording'], version: wordings.length },
  )
}
