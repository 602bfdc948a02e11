/**
 * What the tables hold of a project's texts: their descriptions, their revisions, the characters.
 * Units: blocks are stored in code points, as canonical JSON to the byte.
 */

import { Prisma } from '../../../prisma/client/client.ts'
import type { Revision, Text } from '../../review/history.ts'
import type { KnownText } from '../../review/same-text.ts'
import type { Db } from './database.ts'

/** The characters and the blocks of a revision, as they are stored. */
export type RevisionBody = {
  readonly revisionId: string
  readonly characters: string
  readonly blocks: string
}

/** The project's texts, by number. */
export async function textsOf(db: Db, projectId: string): Promise<readonly Text[]> {
  return db.$queryRaw<Text[]>(textsAsked(projectId))
}

export function textsAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select id::text, number, title, author, publisher, date, address, language, rights
      from text where project_id = ${projectId}::uuid order by number`
}

type RevisionFlat = Omit<Revision, 'file' | 'came'> & {
  readonly fileName: string
  readonly mediaType: string
  readonly fileSha256: string
  readonly fileSize: number
  readonly crlf: number
  readonly cr: number
  readonly bom: boolean
}

/** The revisions of the project's texts, by text and number, without their characters. */
export async function revisionsOf(db: Db, projectId: string): Promise<readonly Revision[]> {
  return (await db.$queryRaw<RevisionFlat[]>(revisionsAsked(projectId))).map(revisionFrom)
}

/** The revisions of the project as claims are shown with them, which is all that an act on a claim asks of them. */
export function revisionsKnownAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select id::text, text_id::text as "textId", number, sha256
      from revision where project_id = ${projectId}::uuid order by text_id, number`
}

function revisionsAsked(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select r.id::text, r.text_id::text as "textId", r.number, r.sha256, r.length,
           r.blocks_sha256 as "blocksSha256", r.file_name as "fileName", r.media_type as "mediaType",
           r.file_sha256 as "fileSha256", r.file_size as "fileSize", r.crlf, r.cr, r.bom
      from revision r join text t on t.id = r.text_id
     where r.project_id = ${projectId}::uuid order by t.number, r.number`
}

function revisionFrom(flat: RevisionFlat): Revision {
  const { fileName, mediaType, fileSha256, fileSize, crlf, cr, bom, ...row } = flat
  return {
    ...row,
    file: { name: fileName, mediaType, sha256: fileSha256, size: fileSize },
    came: { crlf, cr, bom },
  }
}

/** The project's texts by what they are told by, one for each revision. */
export async function knownTextsOf(db: Db, projectId: string): Promise<readonly KnownText[]> {
  return db.$queryRaw<KnownText[]>`
    select t.number, t.title, r.number as revision, r.file_name as "fileName",
           r.file_sha256 as "fileSha256", r.sha256
      from revision r join text t on t.id = r.text_id
     where r.project_id = ${projectId}::uuid order by t.number, r.number`
}

/** Characters and blocks of some revisions of the project; of all of them for null. */
export async function bodiesOf(
  db: Db,
  projectId: string,
  revisionIds: readonly string[] | null,
): Promise<readonly RevisionBody[]> {
  const some =
    revisionIds === null ? Prisma.empty : Prisma.sql`and id = any(${[...revisionIds]}::uuid[])`
  return db.$queryRaw<RevisionBody[]>`
    select id::text as "revisionId", characters, blocks
      from revision where project_id = ${projectId}::uuid ${some} order by id`
}

/** A file as it came, if a revision of the project came from it. */
export async function fileBytes(
  db: Db,
  projectId: string,
  sha256: string,
): Promise<Uint8Array | null> {
  const rows = await db.$queryRaw<{ bytes: Uint8Array }[]>`
    select f.bytes from file f
     where f.sha256 = ${sha256}
       and exists (select from revision r where r.project_id = ${projectId}::uuid and r.file_sha256 = f.sha256)`
  return rows[0]?.bytes ?? null
}

/** A text as far as a mark needs it: with its latest revision. */
export type TextNow = {
  readonly textId: string
  readonly number: number
  readonly title: string
  readonly revisionId: string
  readonly revision: number
  readonly sha256: string
  readonly blocksSha256: string
}

/** The text with this number and its latest revision, or null. */
export async function latestRevision(
  db: Db,
  projectId: string,
  textNumber: number,
): Promise<TextNow | null> {
  const rows = await db.$queryRaw<TextNow[]>`
    select t.id::text as "textId", t.number, t.title, r.id::text as "revisionId", r.number as revision,
           r.sha256, r.blocks_sha256 as "blocksSha256"
      from text t join revision r on r.text_id = t.id
     where t.project_id = ${projectId}::uuid and t.number = ${textNumber}
     order by r.number desc limit 1`
  return rows[0] ?? null
}

/** The text with this number, or null. */
export async function textByNumber(
  db: Db,
  projectId: string,
  number: number,
): Promise<Text | null> {
  const rows = await db.$queryRaw<Text[]>`
    select id::text, number, title, author, publisher, date, address, language, rights
      from text where project_id = ${projectId}::uuid and number = ${number}`
  return rows[0] ?? null
}
