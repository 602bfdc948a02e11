/**
 * What is found of a text's newer revision follows after its act: the passages of a megabyte and the lines of ten
 * thousand claims take half a second, in which nobody else could act. So the act only notes that the text is
 * behind, and what is found of it follows in short steps, each under the project's lock and each writing what is so
 * at that moment. A process that ends on the way leaves the note; the next start, or revision, catches up.
 *
 * Until it has followed, within a second or so, a passage that is found leads to where it stood before.
 */
import { type Db, transaction } from './database.ts'
import { noteCaughtUp } from './finding-rules.ts'
import { findNextText, latestOf, placePassages } from './finding-texts.ts'
import { lockedProject } from './read-project.ts'

/** So many passages or lines are written at once: a twentieth of a second. */
const STEP = 1_000

/** The projects with a text that is behind. */
export async function projectsBehind(db: Db): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select project_id::text as id from finding_built where behind <> '{}' order by project_id`
  return rows.map(({ id }) => id)
}

/** Let what is found of a project's texts follow to their latest revisions. */
export async function catchUp(projectId: string): Promise<void> {
  for (;;) {
    const textId = await firstBehind(projectId)
    if (textId === null) return
    await follow(projectId, textId)
  }
}

async function firstBehind(projectId: string): Promise<string | null> {
  return transaction(async (db) => {
    const built = await db.findingBuilt.findUnique({ where: { projectId } })
    return built?.behind[0] ?? null
  })
}

/** One text; where another revision comes on the way it stays behind. */
async function follow(projectId: string, textId: string): Promise<void> {
  const { revisionId, moved, claims } = await step(projectId, async (db) => {
    const revisionId = await latestOf(db, textId)
    const moved = await findNextText(db, projectId, textId)
    return { revisionId, moved, claims: await claimsOn(db, revisionId) }
  })
  const steps = [
    ...inSteps(moved).map((some) => (db: Db) => placePassages(db, some)),
    ...inSteps(claims).map((some) => (db: Db) => placeLines(db, projectId, some)),
    (db: Db) => noteCaughtUp(db, projectId, textId),
  ]
  for (const one of steps) {
    const isLatest = await step(projectId, async (db) => {
      if ((await latestOf(db, textId)) !== revisionId) return false
      await one(db)
      return true
    })
    if (!isLatest) return
  }
}

async function step<T>(projectId: string, work: (db: Db) => Promise<T>): Promise<T> {
  return transaction(async (db) => {
    await lockedProject(db, projectId)
    return work(db)
  })
}

function inSteps<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / STEP) }, (_, nth) =>
    all.slice(nth * STEP, (nth + 1) * STEP),
  )
}

/** The claims with a mark on a revision. */
async function claimsOn(db: Db, revisionId: string | null): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct claim_id::text as id from mark where revision_id = ${revisionId}::uuid`
  return rows.map(({ id }) => id)
}

/**
 * The places in the lines of claims whose marks came to a new revision. Nothing else that is found of a claim
 * depends on it.
 */
async function placeLines(db: Db, projectId: string, claims: readonly string[]): Promise<void> {
  await db.$executeRaw`
    update claim_line l set from_point = first.from_point
      from (select distinct on (m.claim_id) m.claim_id, s.from_point
              from mark m join mark_span s on s.mark_id = m.id and s.place = m.place and s.ordinal = 0
             where m.project_id = ${projectId}::uuid and not m.withdrawn
               and m.claim_id = any(${[...claims]}::uuid[])
             order by m.claim_id, m.ordinal, m.id) first
     where l.claim_id = first.claim_id and l.from_point is distinct from first.from_point`
}
