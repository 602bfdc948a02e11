/** Open a further round on a claim whose last one is closed: everyone assigned may answer anew. */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import { openingRound } from '../../review/moment.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { checkLatest } from './close-round.ts'
import { onClaim, opening, unless } from './on-claim.ts'

/** `roundId` is the closed round that the editor saw as the latest. */
export const OpenRound = z.strictObject({ claimNumber: number, roundId: id })
export type OpenRound = z.infer<typeof OpenRound>

/** Open the next round. */
export async function openRound(seat: Seat, once: Once, input: OpenRound): Promise<ClaimSeen> {
  return onClaim(seat, 'open rounds', once, input.claimNumber, async ({ db, dossier }) => {
    checkLatest(dossier, input.roundId)
    unless(openingRound(dossier))
    const round = await opening(db, seat.projectId, dossier.rounds.length + 1)
    return { kind: 'round opened', claimId: dossier.claim.id, round }
  })
}
