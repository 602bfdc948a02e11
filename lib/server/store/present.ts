/**
 * The present of a project, read back from its tables in the shape that replaying the ledger gives
 * (`replay` in lib/review/replay.ts), so that the two can be compared.
 */
import type { Present } from '../../review/present.ts'
import type { Db } from './database.ts'
import { guidelinesOf } from './guidelines.ts'
import { answersOf } from './read-answers.ts'
import { claimsOf, marksOf, placesOf, roundsOf, rulingsOf, worksOf } from './read-claims.ts'
import { editionRows, publicationsOf } from './read-editions.ts'
import { policiesOf, projectRow, scalesOf, seatsOf, styleOf } from './read-project.ts'
import { boundsOf, setAsidesOf, suggestionsOf } from './read-sentences.ts'
import { revisionsOf, textsOf } from './read-texts.ts'
import { joinsOf } from './read-works.ts'
import { snapshotRows } from './snapshots.ts'

/** Everything that the tables hold of a project, keyed by id. */
export async function present(db: Db, projectId: string): Promise<Present> {
  const project = await projectRow(db, projectId)
  const seats = await seatsOf(db, projectId)
  return {
    title: project?.title ?? '',
    style: await styleOf(db, projectId),
    demandsFactor: project?.demandsFactor ?? false,
    archivedAt: project?.archivedAt?.toISOString() ?? null,
    goesAt: project?.goesAt?.toISOString() ?? null,
    seats: keyed(
      seats.map(({ ordinal: _, ...seat }) => seat),
      ({ personId }) => personId,
    ),
    scales: await scalesOf(db, projectId),
    policies: await policiesOf(db, projectId),
    guidelines: await guidelinesOf(db, projectId),
    texts: byId(await textsOf(db, projectId)),
    revisions: byId(await revisionsOf(db, projectId)),
    claims: byId(await claimsOf(db, projectId, null)),
    marks: byId(await marksOf(db, projectId, null)),
    places: keyed(await placesOf(db, projectId), ({ markId, number }) => `${markId} ${number}`),
    rounds: byId(await roundsOf(db, projectId, null)),
    answers: byId(await answersOf(db, projectId, null)),
    works: byId(await worksOf(db, projectId, null)),
    joins: keyed(await joinsOf(db, projectId), ({ workId }) => workId),
    snapshots: byId(await snapshotRows(db, projectId)),
    rulings: byId(await rulingsOf(db, projectId, null)),
    setAsides: byId(await setAsidesOf(db, projectId, null)),
    bounds: keyed(
      await boundsOf(db, projectId, null),
      ({ revisionId, at }) => `${revisionId} ${at}`,
    ),
    suggestions: byId(await suggestionsOf(db, projectId, null)),
    editions: byId(await editionRows(db, projectId)),
    publications: keyed(await publicationsOf(db, projectId), ({ editionId }) => editionId),
  }
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Readonly<Record<string, T>> {
  return keyed(rows, ({ id }) => id)
}

function keyed<T>(rows: readonly T[], key: (row: T) => string): Readonly<Record<string, T>> {
  return Object.fromEntries(rows.map((row) => [key(row), row]))
}
