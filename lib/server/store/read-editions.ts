/** What the tables hold of editions: their rows with the list of files, and which are public. */
import type { EditionRow, Publication } from '../../review/history.ts'
import type { Db } from './database.ts'

type EditionFlat = Omit<EditionRow, 'frozenAt'> & { readonly frozenAt: Date }

/** The project's editions by number, without the bytes of their files. */
export async function editionRows(db: Db, projectId: string): Promise<readonly EditionRow[]> {
  const rows = await db.$queryRaw<EditionFlat[]>`
    select e.id::text, e.number, e.title, e.frozen_at as "frozenAt", e.frozen_by::text as "frozenBy",
           e.ledger_number as "ledgerNumber", e.ledger_head as "ledgerHead", e.address,
           e.public_base as "publicBase", e.program, e.manifest_sha256 as "manifestSha256",
           coalesce((select json_agg(json_build_object('name', f.name, 'mediaType', f.media_type,
                       'sha256', f.sha256, 'size', f.size) order by f.ordinal)
                       from edition_file f where f.edition_id = e.id), '[]') as files
      from edition e where e.project_id = ${projectId}::uuid order by e.number`
  return rows.map(({ frozenAt, ...row }) => ({ ...row, frozenAt: frozenAt.toISOString() }))
}

/** The publications of the project's editions. */
export async function publicationsOf(db: Db, projectId: string): Promise<readonly Publication[]> {
  const rows = await db.$queryRaw<
    { editionId: string; publishedAt: Date; takenDownAt: Date | null }[]
  >`
    select edition_id::text as "editionId", published_at as "publishedAt", taken_down_at as "takenDownAt"
      from publication where project_id = ${projectId}::uuid order by edition_id`
  return rows.map(({ editionId, publishedAt, takenDownAt }) => ({
    editionId,
    publishedAt: publishedAt.toISOString(),
    takenDownAt: takenDownAt?.toISOString() ?? null,
  }))
}
