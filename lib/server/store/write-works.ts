/**
 * The rows of what is said about works after they were cited: their data anew, that two are the
 * same, the style in which the project prints them. Called by `apply` alone.
 */
import type { Act } from '../../review/history.ts'
import type { Db } from './database.ts'
import type { Place } from './write-review.ts'

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>

/** One more version of a work's data. */
export async function correctWork(
  db: Db,
  { projectId }: Place,
  { workId, version, fields }: ActOf<'work corrected'>,
): Promise<void> {
  const authors = fields.authors.map((author) => ({ ...author }))
  await db.workVersion.create({
    data: { projectId, workId, version, fields: { ...fields, authors } },
  })
}

/** A work is another one from now on, or for null itself again. */
export async function joinWorks(
  db: Db,
  { projectId }: Place,
  workId: string,
  intoId: string | null,
): Promise<void> {
  await db.workJoin.upsert({
    where: { workId },
    create: { projectId, workId, intoId },
    update: { intoId },
  })
}

/** The style in which the project prints citations. */
export async function setStyle(db: Db, { projectId }: Place, style: string): Promise<void> {
  await db.project.update({ where: { id: projectId }, data: { style } })
}
