/**
 * Works as far as an act may know of them: what a seat sees, and what every member sees. A work that
 * came with another's sealed answer is not there, neither to be cited nor to be recognised.
 */
import type { Work } from '../../review/citation.ts'
import { Refusal } from '../../review/refusal.ts'
import { type Described, type Sign, sameBy } from '../../review/same-work.ts'
import { worksInSight } from '../../review/sight.ts'
import { worksSeenByMembers } from '../../review/works-seen.ts'
import type { Seat } from '../auth/seat.ts'
import type { Db } from '../store/database.ts'
import { dossiersOf } from '../store/dossiers.ts'
import { claimsCiting, worksOf } from '../store/read-claims.ts'

/** Of these works, those that the seat may see. */
export async function seenOf(db: Db, seat: Seat, works: readonly Work[]): Promise<readonly Work[]> {
  const { rounds, answers } = await saidOf(db, seat.projectId, works)
  return worksInSight(seat, works, rounds, answers, [])
}

/** A work that every member sees, for acts that say that it is there. */
export async function sharedWork(db: Db, projectId: string, id: string): Promise<Work> {
  const works = await worksOf(db, projectId, [id])
  const { rounds, answers } = await saidOf(db, projectId, works)
  const [work] = worksSeenByMembers(works, rounds, answers)
  if (work === undefined) throw noSuchWork()
  return work
}

/** There is no such work, or not for this person. */
export function noSuchWork(): Refusal {
  return new Refusal('not there', 'There is no such work in this project.')
}

/** A work of the project that seems to be the one described, and by what. */
export type Recognised = { readonly work: Work; readonly by: Sign }

/** The works in sight that seem to be the one described; texts of the project are cited as such. */
export async function recognised(
  db: Db,
  seat: Seat,
  described: Described,
): Promise<readonly Recognised[]> {
  const all = await worksOf(db, seat.projectId, null)
  const alike = all.flatMap((work) => {
    const by = work.textId === null ? sameBy(described, work) : null
    return by === null ? [] : [{ work, by }]
  })
  if (alike.length === 0) return []
  const seen = await seenOf(
    db,
    seat,
    alike.map(({ work }) => work),
  )
  const ids = new Set(seen.map(({ id }) => id))
  return alike
    .filter(({ work }) => ids.has(work.id))
    .sort((a, b) => (a.work.title < b.work.title ? -1 : a.work.title > b.work.title ? 1 : 0))
}

async function saidOf(db: Db, projectId: string, works: readonly Work[]) {
  const claims = await claimsCiting(
    db,
    projectId,
    works.map(({ id }) => id),
  )
  const dossiers = claims.length === 0 ? [] : await dossiersOf(db, projectId, claims)
  return {
    rounds: dossiers.flatMap((dossier) => dossier.rounds),
    answers: dossiers.flatMap((dossier) => dossier.answers),
  }
}
