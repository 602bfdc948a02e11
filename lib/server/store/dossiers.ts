/**
 * Everything there is on some claims, read in a handful of queries however many they are, and what
 * they are shown with. Nothing here is sealed: `claimSeen` decides what a seat is shown of it.
 */
import type { Stirring, Surroundings } from '../../review/claim-seen.ts'
import type { Dossier } from '../../review/moment.ts'
import type { Given } from '../../review/sight.ts'
import type { Answer } from '../../review/verdict.ts'
import { findingsIn } from './copy-texts.ts'
import type { Db } from './database.ts'
import { stirringsOf } from './event-log.ts'
import { answersOf, ballotsOf } from './read-answers.ts'
import { claimsOf, marksOf, roundsOf, rulingsOf, type Which, worksOf } from './read-claims.ts'
import { policiesOf, scalesOf, seatsOf, styleOf } from './read-project.ts'
import { revisionsOf, textsOf } from './read-texts.ts'
import { snapshotsOf } from './snapshots.ts'

export type Full = Dossier<Answer> & { readonly stirrings: readonly Stirring[] }

/** The whole dossiers of these claims (all of the project for null), by claim number. */
export async function dossiersOf(
  db: Db,
  projectId: string,
  which: Which,
): Promise<readonly Full[]> {
  const answers = await answersOf(db, projectId, which)
  const stirrings = byClaim(await stirringsOf(db, projectId, which))
  const dossiers = await gathered(db, projectId, which, answers)
  return dossiers.map((dossier) => ({ ...dossier, stirrings: stirrings(dossier.claim.id) }))
}

/** All dossiers of the project without reasons, citations and history: enough to say where claims stand. */
export async function outlinesOf(db: Db, projectId: string): Promise<readonly Dossier<Given>[]> {
  return gathered(db, projectId, null, await ballotsOf(db, projectId))
}

/** One claim's dossier by its number, or null. */
export async function dossierOf(db: Db, projectId: string, number: number): Promise<Full | null> {
  const row = await db.claim.findUnique({
    where: { projectId_number: { projectId, number } },
    select: { id: true },
  })
  if (row === null) return null
  const [dossier] = await dossiersOf(db, projectId, [row.id])
  return dossier ?? null
}

/** What dossiers are shown with; works are those that their answers cite. */
export async function surroundingsOf(
  db: Db,
  projectId: string,
  dossiers: readonly Full[],
): Promise<Surroundings> {
  const cited = new Set(
    dossiers.flatMap(({ answers }) =>
      answers.flatMap((answer) =>
        answer.kind === 'verdict' ? answer.citations.map(({ workId }) => workId) : [],
      ),
    ),
  )
  const works = cited.size === 0 ? [] : await worksOf(db, projectId, [...cited])
  const copies = cited.size === 0 ? [] : await snapshotsOf(db, projectId, [...cited])
  return {
    seats: await seatsOf(db, projectId),
    scales: await scalesOf(db, projectId),
    policies: await policiesOf(db, projectId),
    texts: await textsOf(db, projectId),
    revisions: await revisionsOf(db, projectId),
    works: new Map(works.map((work) => [work.id, work])),
    style: await styleOf(db, projectId),
    copies: {
      of: Map.groupBy(copies, ({ workId }) => workId),
      finding: await findingsIn(
        db,
        copies.map(({ file }) => file.sha256),
      ),
    },
  }
}

async function gathered<A extends Given & Pick<Answer, 'claimId'>>(
  db: Db,
  projectId: string,
  which: Which,
  answers: readonly A[],
): Promise<readonly Dossier<A>[]> {
  const claims = await claimsOf(db, projectId, which)
  const marks = byClaim(await marksOf(db, projectId, which))
  const rounds = byClaim(await roundsOf(db, projectId, which))
  const rulings = byClaim(await rulingsOf(db, projectId, which))
  const given = byClaim(answers)
  return claims.map((claim) => ({
    claim,
    marks: marks(claim.id),
    rounds: rounds(claim.id),
    answers: given(claim.id),
    rulings: rulings(claim.id),
  }))
}

function byClaim<T extends { readonly claimId: string }>(rows: readonly T[]) {
  const groups = Map.groupBy(rows, ({ claimId }) => claimId)
  return (claimId: string): readonly T[] => groups.get(claimId) ?? []
}
