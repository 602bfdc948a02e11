/**
 * Word a claim anew. Before the first answer the wording changes in place; afterwards a new round
 * begins, because the answers were given on other words. `basedOn` is the version that was seen.
 */
import { z } from 'zod'
import { number, WordingShape } from '../../review/asked.ts'
import { changingAnew } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen, WordingAsked } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Full } from '../store/dossiers.ts'
import { onClaim, turning, unless } from './on-claim.ts'

export const RewordClaim = z.strictObject({
  claimNumber: number,
  wording: WordingShape,
  basedOn: number,
})
export type RewordClaim = {
  readonly claimNumber: number
  readonly wording: WordingAsked
  readonly basedOn: number
}

/** Give a claim another wording. */
export async function rewordClaim(seat: Seat, once: Once, input: RewordClaim): Promise<ClaimSeen> {
  return onClaim(seat, 'reword claims', once, input.claimNumber, async (at) => {
    const { dossier } = at
    unless(changingAnew(at.seat, dossier))
    checkBase(dossier, input)
    const version = dossier.claim.wordings.length + 1
    const turn = await turning(at, dossier)
    const wording = { version, ...input.wording }
    return { kind: 'claim reworded', claimId: dossier.claim.id, wording, ...turn }
  })
}

function checkBase({ claim }: Full, { basedOn, wording }: RewordClaim): void {
  const last = claim.wordings.at(-1)
  if (last?.version !== basedOn) {
    throw new Refusal(
      'changed meanwhile',
      `Claim ${claim.number} was worded anew meanwhile: «${last?.sentence ?? ''}»`,
      { changed: ['wording'], version: last?.version ?? 0 },
    )
  }
  const { version: _, ...before } = last
  if (fingerprint(before) === fingerprint(wording)) {
    throw new Refusal('not now', 'This is the wording that the claim has already.')
  }
}

function fingerprint({ sentence, saidBy, saidOn, saidWhere, kinds }: WordingAsked) {
  return JSON.stringify([sentence, saidBy, saidOn, saidWhere, [...kinds].sort()])
}
