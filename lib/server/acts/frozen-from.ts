/** What an edition is frozen from: everything that the tables hold of a project at one instant, as lib/edition asks for it. */
import type { BlockFrozen } from '../../edition/edition.ts'
import type { Loaded } from '../../edition/snapshot.ts'
import { findingsIn } from '../store/copy-texts.ts'
import type { Db } from '../store/database.ts'
import { latestSnapshot } from '../store/editions.ts'
import { present } from '../store/present.ts'
import { marksOf } from '../store/read-claims.ts'
import { seatsOf } from '../store/read-project.ts'
import { bodiesOf } from '../store/read-texts.ts'

/** Load a project. The caller holds its lock, or reads a snapshot of the database. */
export async function loadedFrom(db: Db, projectId: string): Promise<Loaded> {
  const seats = await seatsOf(db, projectId)
  const bodies = await bodiesOf(db, projectId, null)
  const now = await present(db, projectId)
  const files = Object.values(now.snapshots).map(({ file }) => file.sha256)
  return {
    present: now,
    findings: await findingsIn(db, files),
    ordinals: Object.fromEntries(seats.map(({ personId, ordinal }) => [personId, ordinal])),
    markNumbers: await markNumbers(db, projectId),
    bodies: Object.fromEntries(
      bodies.map(({ revisionId, characters, blocks }) => [
        revisionId,
        { characters, blocks: blocksFrom(blocks) },
      ]),
    ),
    before: await latestSnapshot(db, projectId),
  }
}

/** Each mark's place among the marks of its claim, in the order in which they were made. */
async function markNumbers(db: Db, projectId: string): Promise<Readonly<Record<string, number>>> {
  const counts = new Map<string, number>()
  const numbers: Record<string, number> = {}
  for (const { id, claimId } of await marksOf(db, projectId, null)) {
    const number = (counts.get(claimId) ?? 0) + 1
    counts.set(claimId, number)
    numbers[id] = number
  }
  return numbers
}

function blocksFrom(json: string): readonly BlockFrozen[] {
  return JSON.parse(json)
}
