/**
 * One edition of the project as a seat sees it. Editors see every frozen one; everybody else in the
 * project sees those that are published now, and of who froze them no more than the edition prints.
 */
import type { EditionSeen } from '../../edition/seen.ts'
import type { EditionRow, Publication } from '../../review/history.ts'
import { may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { type EditionHolds, editionHoldings } from '../store/editions.ts'
import { editionRows, publicationsOf } from '../store/read-editions.ts'
import { seatsOf } from '../store/read-project.ts'

/** The edition with this number. */
export async function readEdition(seat: Seat, number: number): Promise<EditionSeen> {
  return snapshot((db) => editionSeen(db, seat, number))
}

/** The same inside a running transaction. */
export async function editionSeen(db: Db, seat: Seat, number: number): Promise<EditionSeen> {
  const seen = (await editionsSeen(db, seat)).find((edition) => edition.number === number)
  if (seen === undefined) throw new Refusal('not there', 'There is no such edition.')
  return seen
}

/** Every edition that a seat may see, latest first. */
export async function editionsSeen(db: Db, seat: Seat): Promise<readonly EditionSeen[]> {
  const { projectId, role } = seat
  const rows = await editionRows(db, projectId)
  const publications = new Map(
    (await publicationsOf(db, projectId)).map((one) => [one.editionId, one]),
  )
  const holdings = new Map(
    (await editionHoldings(db, projectId)).map((one) => [one.editionId, one]),
  )
  const names = new Map(
    (await seatsOf(db, projectId)).map(({ personId, name }) => [personId, name]),
  )
  return rows
    .filter(({ id }) => may(role, 'read frozen editions') || stands(publications.get(id)))
    .toSorted((a, b) => b.number - a.number)
    .flatMap((row) => {
      const holds = holdings.get(row.id)
      const full = may(role, 'see people') ? names.get(row.frozenBy) : undefined
      return holds === undefined
        ? []
        : [seenFrom(row, holds, publications.get(row.id) ?? null, full)]
    })
}

function stands(publication: Publication | undefined): boolean {
  return publication !== undefined && publication.takenDownAt === null
}

function seenFrom(
  row: EditionRow,
  holds: EditionHolds,
  publication: Publication | null,
  name: string | undefined,
): EditionSeen {
  const { texts, claims, openClaims, since, frozenByPrinted } = holds
  const { frozenBy: personId, ...edition } = row
  const { editionId: _, ...published } = publication ?? {
    editionId: '',
    publishedAt: '',
    takenDownAt: null,
  }
  return {
    ...edition,
    frozenBy: name === undefined ? { personId: null, name: frozenByPrinted } : { personId, name },
    publicAddress: `${row.publicBase}/editions/${row.address}`,
    publication: publication === null ? null : published,
    holds: { texts, claims, openClaims },
    since,
  }
}
