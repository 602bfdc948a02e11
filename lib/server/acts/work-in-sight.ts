/**
 * One work of the project, for a seat that may see it: where some citation of it is in sight. To
 * everybody else a work is not there.
 */
import type { Work } from '../../review/citation.ts'
import type { Policy } from '../../review/policy.ts'
import { type CitedOn, citedInSight } from '../../review/works-seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Db } from '../store/database.ts'
import { dossiersOf, type Full } from '../store/dossiers.ts'
import { claimsCiting, worksOf } from '../store/read-claims.ts'
import { policiesOf } from '../store/read-project.ts'
import { noSuchWork } from './works-in-sight.ts'

/** A work, what is said on the claims that cite it, and the citations of it that are in sight. */
export type WorkInSight = {
  readonly work: Work
  readonly dossiers: readonly Full[]
  readonly policies: Readonly<Record<string, Policy>>
  readonly citations: readonly CitedOn[]
}

/** The work, or a refusal that says no more than that it is not there. */
export async function workInSight(db: Db, seat: Seat, workId: string): Promise<WorkInSight> {
  const [work] = await worksOf(db, seat.projectId, [workId])
  if (work !== undefined) {
    const citing = await claimsCiting(db, seat.projectId, [workId])
    const dossiers = await dossiersOf(db, seat.projectId, citing)
    const policies = await policiesOf(db, seat.projectId)
    const citations = citedInSight(seat, { dossiers, policies }).filter(
      ({ citation }) => citation.workId === workId,
    )
    if (citations.length > 0) return { work, dossiers, policies, citations }
  }
  throw noSuchWork()
}
