/**
 * One work of the project, for a seat that may see it: where some citation of it is in sight. To
 * everybody else a work is not there.
 */
import type { Citation, Work } from '../../review/citation.ts'
import { type Dossier, rulingNow } from '../../review/moment.ts'
import { Refusal } from '../../review/refusal.ts'
import { citationsInSight, type Viewer } from '../../review/sight.ts'
import type { Answer } from '../../review/verdict.ts'
import type { Seat } from '../auth/seat.ts'
import type { Db } from '../store/database.ts'
import { dossiersOf, type Full } from '../store/dossiers.ts'
import { claimsCiting, worksOf } from '../store/read-claims.ts'

/** A work, what is said on the claims that cite it, and the citations of it that are in sight. */
export type WorkInSight = {
  readonly work: Work
  readonly dossiers: readonly Full[]
  readonly citations: readonly { readonly claim: number; readonly citation: Citation }[]
}

/** The work, or a refusal that says no more than that it is not there. */
export async function workInSight(db: Db, seat: Seat, workId: string): Promise<WorkInSight> {
  const [work] = await worksOf(db, seat.projectId, [workId])
  if (work !== undefined) {
    const citing = await claimsCiting(db, seat.projectId, [workId])
    const dossiers = await dossiersOf(db, seat.projectId, citing)
    const citations = citationsOf(seat, workId, dossiers)
    if (citations.length > 0) return { work, dossiers, citations }
  }
  throw noWork()
}

/** There is no such work here. */
export function noWork(): Refusal {
  return new Refusal('not there', 'There is no such work in this project.')
}

/** The citations of a work that a viewer may see, by claim. */
export function citationsOf(viewer: Viewer, workId: string, dossiers: readonly Dossier<Answer>[]) {
  return dossiers.flatMap((dossier) => {
    const ruling = rulingNow(dossier)
    const rulings = ruling === null ? [] : [ruling]
    return citationsInSight(viewer, dossier.rounds, dossier.answers, rulings)
      .filter((citation) => citation.workId === workId)
      .map((citation) => ({ claim: dossier.claim.number, citation }))
  })
}
