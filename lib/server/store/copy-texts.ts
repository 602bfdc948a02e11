/**
 * What was read of stored copies and found in them, by the file's SHA-256 and the version of the
 * reader. All of it is derived: it may be thrown away, and is made again when somebody looks. Whoever
 * asks has seen to it that the copy may be seen.
 */
import { createHash } from 'node:crypto'
import type { CopyText, Finding } from '../../text/copy-text.ts'
import type { Db } from './database.ts'

/** Grows by one when the same file would be read, or the same passage found, otherwise than before. */
const READER = '3'

/** What was read of a file, and what came of looking passages up in it. */
export type CopyLooked = {
  readonly text: CopyText
  readonly findings: readonly { readonly passage: string; readonly finding: Finding }[]
}

/** So long a copy whose reading was cut short is not read again. */
const HOURS = 24

/**
 * Keep what was read and found. Of a reading that was cut short only that it was, for a day: how busy
 * the machine was is no fact about the file, and reading it at each look would make it busier.
 */
export async function keepLooked(
  db: Db,
  sha256: string,
  { text, findings }: CopyLooked,
): Promise<void> {
  const hours = text.kind === 'none' && text.unfinished === true ? HOURS : null
  await db.$executeRaw`
    insert into copy_text (sha256, reader, text, again_at)
    values (${sha256}, ${READER}, ${JSON.stringify(text)}, clock_timestamp() + make_interval(hours => ${hours}::int))
    on conflict (sha256, reader) do update set text = excluded.text, again_at = excluded.again_at
      where copy_text.again_at <= clock_timestamp()`
  if (hours === null) await keepFindings(db, { sha256, findings })
}

/** Passages that were looked up in a file of which the text is known. */
export type PassagesLooked = { readonly sha256: string } & Pick<CopyLooked, 'findings'>

/** Keep what came of looking passages up. Known findings are left as they are. */
export async function keepFindings(db: Db, { sha256, findings }: PassagesLooked): Promise<void> {
  for (const { passage, finding } of findings) {
    await db.$executeRaw`
      insert into copy_finding (sha256, reader, passage_sha256, finding)
      values (${sha256}, ${READER}, ${hashOf(passage)}, ${JSON.stringify(finding)}::jsonb)
      on conflict do nothing`
  }
}

/** What was read of a file, or null where it has to be read, for the first time or again. */
export async function copyText(db: Db, sha256: string): Promise<CopyText | null> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    select text from copy_text
     where sha256 = ${sha256} and reader = ${READER} and (again_at is null or again_at > clock_timestamp())`
  return rows[0] === undefined ? null : JSON.parse(rows[0].text)
}

/** What is known of passages in some files, as a question; null where nobody looked yet. */
export type Findings = (sha256: string, passage: string) => Finding | null

/** Reads all that is known of passages in these files. */
export async function findingsIn(db: Db, files: readonly string[]): Promise<Findings> {
  if (files.length === 0) return () => null
  const rows = await db.$queryRaw<{ sha256: string; passage: string; finding: Finding }[]>`
    select sha256, passage_sha256 as passage, finding from copy_finding
     where reader = ${READER} and sha256 = any(${[...new Set(files)]})`
  const known = new Map(
    rows.map(({ sha256, passage, finding }) => [`${sha256} ${passage}`, finding]),
  )
  return (sha256, passage) => known.get(`${sha256} ${hashOf(passage)}`) ?? null
}

/** The passages that anybody cites of a work, each once. */
export async function passagesOf(
  db: Db,
  projectId: string,
  workId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ passage: string }[]>`
    select distinct passage from citation
     where project_id = ${projectId}::uuid and work_id = ${workId}::uuid limit 2000`
  return rows.map(({ passage }) => passage)
}

function hashOf(passage: string): string {
  return createHash('sha256').update(passage).digest('hex')
}
