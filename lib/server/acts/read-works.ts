/** The library of works: each that the seat may see, with where it is cited. */
import { may } from '../../review/permissions.ts'
import { type Shelves, type WorkListed, worksListed } from '../../review/works-seen.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { citingsOf } from '../store/dossiers.ts'
import { worksOf } from '../store/read-claims.ts'
import { policiesOf, styleOf } from '../store/read-project.ts'
import { revisionsOf, textsOf } from '../store/read-texts.ts'
import { editionsHolding, joinsOf } from '../store/read-works.ts'

/** The works, by author, date and title. */
export async function readWorks(seat: Seat): Promise<readonly WorkListed[]> {
  return snapshot(async (db) => worksListed(seat, await shelvesOf(db, seat)))
}

/** What a library is made from, unsealed. */
export async function shelvesOf(db: Db, { projectId, role }: Seat): Promise<Shelves> {
  const texts = await textsOf(db, projectId)
  const numbers = new Map(texts.map(({ id, number }) => [id, number]))
  const revisions = await revisionsOf(db, projectId)
  return {
    works: await worksOf(db, projectId, null),
    joins: await joinsOf(db, projectId),
    dossiers: await citingsOf(db, projectId),
    policies: await policiesOf(db, projectId),
    texts,
    textOf: new Map(revisions.map(({ id, textId }) => [id, numbers.get(textId) ?? 0])),
    editions: await editionsHolding(db, projectId, !may(role, 'read frozen editions')),
    style: await styleOf(db, projectId),
  }
}
