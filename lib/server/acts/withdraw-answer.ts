/** Take one's own answer back while the round is open. It is no vote any more; having answered stays answered. */
import { z } from 'zod'
import { id, number } from '../../review/asked.ts'
import { latest } from '../../review/consensus.ts'
import { roundNow, withdrawingAnswer } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import type { Full } from '../store/dossiers.ts'
import { onClaim, unless } from './on-claim.ts'

export const WithdrawAnswer = z.strictObject({ claimNumber: number, answerId: id })
export type WithdrawAnswer = z.infer<typeof WithdrawAnswer>

/** Withdraw the answer that counts as one's own. */
export async function withdrawAnswer(
  seat: Seat,
  once: Once,
  { claimNumber, answerId }: WithdrawAnswer,
): Promise<ClaimSeen> {
  return onClaim(seat, 'answer', once, claimNumber, async ({ seat: here, dossier }) => {
    unless(withdrawingAnswer(here, dossier))
    checkMine(dossier, here.personId, answerId)
    const { round } = roundNow(dossier)
    return { kind: 'answer withdrawn', claimId: dossier.claim.id, roundId: round.id, answerId }
  })
}

function checkMine(dossier: Full, personId: string, answerId: string): void {
  const own = dossier.answers.filter((answer) => answer.personId === personId)
  if (!own.some(({ id: one }) => one === answerId)) {
    throw new Refusal('not there', 'You have given no such answer.')
  }
  if (latest(roundNow(dossier).given).some((answer) => answer.id === answerId)) return
  throw new Refusal(
    'changed meanwhile',
    'You answered this claim anew meanwhile. Look at that answer first.',
    { changed: ['answer'] },
  )
}
