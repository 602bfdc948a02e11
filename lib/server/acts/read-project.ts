/** The frame around every page of a project. */

import { Refusal } from '../../review/refusal.ts'
import type { ProjectSeen } from '../../review/seen.ts'
import { tellsOf } from '../../review/sight.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { headsBefore } from '../store/event-log.ts'
import { latestVersions, policiesOf, projectRow, scalesOf } from '../store/read-project.ts'

/** The project as the seat sees it. */
export async function readProject(seat: Seat): Promise<ProjectSeen> {
  return snapshot((db) => projectNow(db, seat))
}

/** The same inside a running transaction. */
export async function projectNow(db: Db, seat: Seat): Promise<ProjectSeen> {
  const { projectId, personId, name, role, life } = seat
  const project = await projectRow(db, projectId)
  const { scaleVersion, policyVersion } = await latestVersions(db, projectId)
  const scales = await scalesOf(db, projectId)
  const scale = scales[scaleVersion]
  const policy = (await policiesOf(db, projectId))[policyVersion]
  if (project === null || scale === undefined || policy === undefined) {
    throw new Refusal('not there', 'There is no such project, or you are not in it.')
  }
  const last = await lastTold(db, seat, project.last)
  const me = { personId, name, role, life }
  const goesAt = project.goesAt?.toISOString() ?? null
  return { id: projectId, title: project.title, me, goesAt, scale, scales, policy, last }
}

/**
 * The number of the last event that tells this viewer anything. What others change inside a sealed
 * round moves nothing here; a stream that goes on from this number misses nothing.
 */
async function lastTold(db: Db, seat: Seat, last: number): Promise<number> {
  for (let before = last + 1; before > 1; ) {
    const heads = await headsBefore(db, seat.projectId, before, 50)
    for (const { number, roundClosed, ...head } of heads) {
      const closed = new Set(roundClosed && head.roundId !== null ? [head.roundId] : [])
      if (tellsOf(seat, head, closed) !== 'nothing') return number
      before = number
    }
    if (heads.length === 0) return 0
  }
  return 0
}
