/** The versions of a project's guideline, kept for ever. */
import type { Guideline } from '../../review/guideline.ts'
import type { Act } from '../../review/history.ts'
import type { Db } from './database.ts'
import type { Place } from './write-review.ts'

/** One more version of the guideline. Called by `apply` alone. */
export async function keepGuideline(
  db: Db,
  { projectId }: Place,
  { version, guideline }: Extract<Act, { readonly kind: 'guideline set' }>,
): Promise<void> {
  const json = JSON.stringify(guideline)
  await db.$executeRaw`
    insert into guideline (project_id, version, guideline)
    values (${projectId}::uuid, ${version}, ${json}::jsonb)`
}

/** Every version of the guideline, by its number. */
export async function guidelinesOf(
  db: Db,
  projectId: string,
): Promise<Readonly<Record<string, Guideline>>> {
  const rows = await db.$queryRaw<{ version: number; guideline: Guideline }[]>`
    select version, guideline from guideline where project_id = ${projectId}::uuid order by version`
  return Object.fromEntries(rows.map(({ version, guideline }) => [version, guideline]))
}

/** The latest version of the guideline, or null while there is none. */
export async function latestGuideline(
  db: Db,
  projectId: string,
): Promise<{ readonly version: number; readonly guideline: Guideline } | null> {
  const rows = await db.$queryRaw<{ version: number; guideline: Guideline }[]>`
    select version, guideline from guideline where project_id = ${projectId}::uuid
     order by version desc limit 1`
  return rows[0] ?? null
}
