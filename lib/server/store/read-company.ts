/** What the company of a text needs: what an open round seals in it, and the note to all processes. */
import type { CodePointSpan } from '../../text/span.ts'
import type { Db } from './database.ts'

/** The parts of marks with an open round that overlap or touch a paragraph, in code points. */
export async function sealedIn(
  db: Db,
  projectId: string,
  revisionId: string,
  { from, to }: CodePointSpan,
): Promise<readonly CodePointSpan[]> {
  return db.$queryRaw<CodePointSpan[]>`
    select s.from_point as "from", s.to_point as "to"
      from mark m
      join mark_span s on s.mark_id = m.id and s.place = m.place
      join claim c on c.id = m.claim_id and not c.withdrawn
     where m.project_id = ${projectId}::uuid and m.revision_id = ${revisionId}::uuid
       and not m.withdrawn and s.from_point <= ${to} and s.to_point >= ${from}
       and exists (select from round r where r.claim_id = c.id and r.closed_at is null)`
}

/** Tell all processes something of company; nothing of it is kept. */
export async function noteCompany(db: Db, words: string): Promise<void> {
  await db.$queryRaw`select pg_notify('variorum_company', ${words})::text`
}
