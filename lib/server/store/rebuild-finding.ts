/**
 * All that is found and listed of a project, made anew from its tables: after an upgrade that changed
 * the rules (ours, or the stemmers of Postgres), after a restore that left the derived rows out, or to
 * compare. It goes in steps of one transaction each, every step under the project's lock, so that people
 * go on working meanwhile and each row says what is so when it is written.
 */
import { type Db, transaction } from './database.ts'
import { noteBuilt } from './finding-rules.ts'
import { findText } from './finding-texts.ts'
import { lockedProject } from './read-project.ts'
import { findClaims, findEditions, findPeople } from './write-finding.ts'

/** So many claims are made anew at once. */
const STEP = 250

/** Make everything of one project anew; `told` hears how many steps of how many are done. */
export async function rebuildFinding(
  projectId: string,
  told: (done: number, of: number) => void = () => {},
): Promise<void> {
  const texts = await step(projectId, async (db) => {
    await forget(db, projectId)
    await findPeople(db, projectId)
    await findEditions(db, projectId)
    return idsOf(db, projectId, 'text')
  })
  const claims = await step(projectId, (db) => idsOf(db, projectId, 'claim'))
  const of = texts.length + Math.ceil(claims.length / STEP) + 1
  for (const [at, id] of texts.entries()) {
    await step(projectId, (db) => findText(db, projectId, id))
    told(at + 1, of)
  }
  for (let at = 0; at < claims.length; at += STEP) {
    await step(projectId, (db) => findClaims(db, projectId, claims.slice(at, at + STEP)))
    told(texts.length + at / STEP + 1, of)
  }
  await step(projectId, (db) => noteBuilt(db, projectId))
  told(of, of)
}

async function step<T>(projectId: string, work: (db: Db) => Promise<T>): Promise<T> {
  return transaction(async (db) => {
    await lockedProject(db, projectId)
    return work(db)
  })
}

async function forget(db: Db, projectId: string): Promise<void> {
  await db.$executeRaw`delete from finding where project_id = ${projectId}::uuid`
  await db.$executeRaw`delete from finding_word where project_id = ${projectId}::uuid`
  await db.$executeRaw`delete from finding_built where project_id = ${projectId}::uuid`
  await db.$executeRaw`delete from claim_line where project_id = ${projectId}::uuid`
}

async function idsOf(db: Db, projectId: string, what: 'text' | 'claim') {
  const rows =
    what === 'text'
      ? await db.$queryRaw<{ id: string }[]>`
          select id::text from text where project_id = ${projectId}::uuid order by number`
      : await db.$queryRaw<{ id: string }[]>`
          select id::text from claim where project_id = ${projectId}::uuid order by number`
  return rows.map(({ id }) => id)
}
