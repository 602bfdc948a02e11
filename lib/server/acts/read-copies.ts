/** The stored copies of a work, with the passages that are cited from it and whether they stand there. */
import { personNamed, type Surroundings } from '../../review/claim-seen.ts'
import { copiesSeen, copySeen } from '../../review/copies-seen.ts'
import { type CopySeen, copiesInSight } from '../../review/snapshot.ts'
import type { CitedOn } from '../../review/works-seen.ts'
import type { Finding } from '../../text/copy-text.ts'
import type { Seat } from '../auth/seat.ts'
import { findingsIn } from '../store/copy-texts.ts'
import { type Db, snapshot } from '../store/database.ts'
import { seatsOf } from '../store/read-project.ts'
import { snapshotsOf } from '../store/snapshots.ts'
import { workInSight } from './work-in-sight.ts'

/** A passage that is cited from a work, and on which claims. */
export type PassageCited = { readonly passage: string; readonly claims: readonly number[] }

export type CopiesOfWork = {
  readonly workId: string
  readonly copies: readonly CopySeen[]
  /** For each passage in sight: what came of looking it up in each copy, in the order of the copies. */
  readonly passages: readonly (PassageCited & { readonly findings: readonly (Finding | null)[] })[]
}

/** The copies of a work that the seat may see. */
export async function readCopies(seat: Seat, workId: string): Promise<CopiesOfWork> {
  return snapshot((db) => copiesNow(db, seat, workId))
}

/** The same inside a running transaction: what attaching a copy answers. */
export async function copiesNow(db: Db, seat: Seat, workId: string): Promise<CopiesOfWork> {
  const { citations } = await workInSight(db, seat, workId)
  const all = copiesInSight(seat, await snapshotsOf(db, seat.projectId, [workId]))
  const finding = await findingsIn(
    db,
    all.map(({ file }) => file.sha256),
  )
  const named = await namesFor(db, seat)
  const around = { of: new Map([[workId, all]]), finding }
  const copies = all.map((one) => copySeen(one, named))
  return {
    workId,
    copies,
    passages: passagesCited(citations).map((cited) => ({
      ...cited,
      findings: copiesSeen(seat, { workId, passage: cited.passage }, around, named).map(
        (copy) => copy.finding,
      ),
    })),
  }
}

/** The passages of some citations, each once, with the numbers of the claims that cite it. */
export function passagesCited(
  citations: readonly {
    readonly citation: Pick<CitedOn['citation'], 'passage'>
    readonly dossier: { readonly claim: Pick<CitedOn['dossier']['claim'], 'number'> }
  }[],
): readonly PassageCited[] {
  const claims = new Map<string, Set<number>>()
  for (const { citation, dossier } of citations) {
    const known = claims.get(citation.passage) ?? new Set()
    claims.set(citation.passage, known.add(dossier.claim.number))
  }
  return [...claims].map(([passage, numbers]) => ({ passage, claims: [...numbers] }))
}

/** How people are named to a seat. */
export async function namesFor(db: Db, seat: Seat) {
  const seats: Surroundings['seats'] = await seatsOf(db, seat.projectId)
  return (personId: string) => personNamed(seat, { seats }, personId)
}
