/** Notices: lines for one person alone, on their account page. */
import { randomUUID } from 'node:crypto'
import { type Notice, NoticeShape } from '../../review/notice.ts'
import type { Db } from './database.ts'

export type NoticeRow = { readonly id: string; readonly at: Date; readonly tells: Notice }

/** Keeps a notice for a person; one that names a project goes when that project is erased. */
export async function keepNotice(
  db: Db,
  personId: string,
  tells: Notice,
  projectId: string | null,
): Promise<void> {
  await db.$executeRaw`
    insert into notice (id, person_id, at, tells, project_id)
    values (${randomUUID()}::uuid, ${personId}::uuid, clock_timestamp(), ${JSON.stringify(tells)}::jsonb,
            ${projectId}::uuid)`
}

/** Keeps a notice for whoever has this e-mail, if anybody: the same work in both cases. */
export async function keepNoticeAt(
  db: Db,
  email: string,
  tells: Notice,
  projectId: string,
): Promise<void> {
  await db.$executeRaw`
    insert into notice (id, person_id, at, tells, project_id)
    select ${randomUUID()}::uuid, id, clock_timestamp(), ${JSON.stringify(tells)}::jsonb, ${projectId}::uuid
      from person where email = ${email}`
}

/** The newest notices of a person. */
export async function noticesOf(
  db: Db,
  personId: string,
  most: number,
): Promise<readonly NoticeRow[]> {
  const rows = await db.notice.findMany({
    where: { personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, at: true, tells: true },
  })
  return rows.flatMap(({ id, at, tells }) => {
    const read = NoticeShape.safeParse(tells)
    return read.success ? [{ id, at, tells: read.data }] : []
  })
}

/** Forgets notices older than some days. */
export async function forgetNotices(db: Db, days: number): Promise<void> {
  await db.$executeRaw`
    delete from notice where at < clock_timestamp() - make_interval(days => ${days}::int)`
}
