/**
 * What all acts on one claim have in common: the claim's dossier is read under the project's lock,
 * the act decides on it, and the answer is the claim as the person sees it afterwards.
 */
import { randomUUID } from 'node:crypto'
import type { Act } from '../../review/history.ts'
import { type Dossier, turnOf } from '../../review/moment.ts'
import { openingOf } from '../../review/opening.ts'
import type { Deed } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Opening } from '../../review/round.ts'
import type { ClaimSeen } from '../../review/seen.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import type { Db } from '../store/database.ts'
import { dossierOf, dossierOnGround, type Full, type Ground } from '../store/dossiers.ts'
import { latestVersions, seatsOf } from '../store/read-project.ts'
import type { Cargo } from '../store/write-project.ts'
import { claimNow, notThere } from './read-claim.ts'

/** What an act on a claim works with. */
export type OnClaim = {
  readonly db: Db
  readonly seat: Seat
  readonly now: Date
  readonly dossier: Full
  /** Seats, scales, policies and texts, as they are now; no act on a claim changes them. */
  readonly ground: Ground
}

/** Do an act on the claim with this number, and answer with the claim. */
export async function onClaim(
  seat: Seat,
  deed: Deed,
  once: Once,
  claimNumber: number,
  work: (at: OnClaim) => Promise<Act>,
  cargo: Cargo = {},
): Promise<ClaimSeen> {
  return act(seat, deed, once, async (db, here, now) => {
    const { dossier, ground } = await dossierOnGround(db, here.projectId, claimNumber)
    if (dossier === null) throw notThere(claimNumber)
    const done = await work({ db, seat: here, now, dossier, ground })
    return { act: done, cargo, shows: (after) => claimNow(after, here, claimNumber, ground) }
  })
}

/** The other claim of an act on two; `says` refuses the same one. */
export async function otherClaim(
  { db, seat, dossier }: OnClaim,
  claimNumber: number,
  says: string,
): Promise<Full> {
  const other = await dossierOf(db, seat.projectId, claimNumber)
  if (other === null) throw notThere(claimNumber)
  if (other.claim.id === dossier.claim.id) throw new Refusal('not understood', says)
  return other
}

/** Go on, or say the refusal. */
export function unless(no: Refusal | null): void {
  if (no !== null) throw no
}

/** A new round of a claim, as it would begin now. */
export async function opening(db: Db, projectId: string, number: number): Promise<Opening> {
  const { scaleVersion, policyVersion } = await latestVersions(db, projectId)
  const ground = { seats: await seatsOf(db, projectId), scaleVersion, policyVersion }
  const round = openingOf(randomUUID(), number, ground)
  if (round.assigned.length > 0) return round
  throw new Refusal('not now', 'There is nobody in this project who could answer.')
}

/** What a changed wording, or a mark in another text, does to the rounds of a claim. */
export async function turning(
  { db, seat }: OnClaim,
  dossier: Dossier,
): Promise<{ readonly closes: string | null; readonly round: Opening | null }> {
  const { closes, opens } = turnOf(dossier)
  if (!opens) return { closes, round: null }
  return { closes, round: await opening(db, seat.projectId, dossier.rounds.length + 1) }
}
