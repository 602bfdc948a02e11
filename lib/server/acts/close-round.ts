/** Close the open round of a claim before everyone has answered: consensus is computed on what is there. */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import { closingRound, type Dossier, roundNow } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onClaim, unless } from './on-claim.ts'

export const CloseRound = z.strictObject({ claimNumber: number, roundId: id })
export type CloseRound = z.infer<typeof CloseRound>

/** Close this round, if it is the claim's latest. */
export async function closeRound(seat: Seat, once: Once, input: CloseRound): Promise<ClaimSeen> {
  return onClaim(seat, 'close rounds', once, input.claimNumber, async ({ dossier }) => {
    checkLatest(dossier, input.roundId)
    unless(closingRound(dossier))
    return { kind: 'round closed', claimId: dossier.claim.id, roundId: input.roundId }
  })
}

/** The round that a person means must be the claim's latest one. */
export function checkLatest(dossier: Dossier, roundId: string): void {
  if (!dossier.rounds.some((round) => round.id === roundId)) {
    throw new Refusal('not there', 'There is no such round on this claim.')
  }
  if (roundNow(dossier).round.id === roundId) return
  throw new Refusal(
    'changed meanwhile',
    `A new round began on claim ${dossier.claim.number} meanwhile. Look at the claim again.`,
    { changed: ['round'] },
  )
}
