/**
 * Frozen editions as they are stored: the snapshot before, the ledger's lines up to the head, the bytes of
 * a file. What is public is asked by its address alone, without a seat, and only while it stands there; also when its project was erased.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { LedgerLine, Since, Snapshot } from '../../edition/edition.ts'
import type { Db } from './database.ts'

/** The commitments of a project's ledger, from the first event to the last. */
export async function ledgerLines(db: Db, projectId: string): Promise<readonly LedgerLine[]> {
  return db.$queryRaw<LedgerLine[]>`
    select number, commitment, previous, hash from event
     where project_id = ${projectId}::uuid order by number`
}

/** The snapshot of the project's latest edition that is not erased, or null. */
export async function latestSnapshot(db: Db, projectId: string): Promise<Snapshot | null> {
  const row = await db.edition.findFirst({
    where: { projectId, snapshot: { not: '{}' } },
    orderBy: { number: 'desc' },
    select: { snapshot: true },
  })
  return row === null ? null : JSON.parse(row.snapshot)
}

/** What an edition holds, in numbers, and what changed. */
export type EditionHolds = {
  readonly editionId: string
  readonly texts: number
  readonly claims: number
  readonly openClaims: number
  readonly since: Since | null
  /** The name of who froze it as the edition prints it. */
  readonly frozenByPrinted: string
}

/** The numbers of the project's editions, from their snapshots; an erased one holds nothing. */
export async function editionHoldings(db: Db, projectId: string): Promise<readonly EditionHolds[]> {
  return db.$queryRaw<EditionHolds[]>`
    select e.id::text as "editionId", coalesce(jsonb_array_length(s.body->'texts'), 0) as texts,
           coalesce(jsonb_array_length(s.body->'claims'), 0) as claims,
           coalesce((s.body->>'openClaims')::int, 0) as "openClaims",
           nullif(s.body->'since', 'null') as since,
           coalesce((select p->>'name' from jsonb_array_elements(s.body->'people') p
                      where p->>'key' = s.body->>'frozenBy'), '') as "frozenByPrinted"
      from edition e cross join lateral (select e.snapshot::jsonb as body) s
     where e.project_id = ${projectId}::uuid`
}

/** The bytes of a file, with how to serve them. */
export type FileKept = {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A file of an edition of the project, or null. */
export async function editionFile(
  db: Db,
  projectId: string,
  number: number,
  name: string,
): Promise<FileKept | null> {
  const rows = await db.$queryRaw<FileKept[]>`
    select f.name, f.media_type as "mediaType", f.sha256, f.bytes
      from edition_file f join edition e on e.id = f.edition_id
     where e.project_id = ${projectId}::uuid and e.number = ${number} and f.name = ${name}`
  return rows[0] ?? null
}

/** A file of an edition that stands at this address now; `name` null for its page, the first file. */
export async function publishedFile(
  db: Db,
  address: string,
  name: string | null,
): Promise<FileKept | null> {
  const which = name === null ? Prisma.sql`f.ordinal = 0` : Prisma.sql`f.name = ${name}`
  const rows = await db.$queryRaw<FileKept[]>`
    select f.name, f.media_type as "mediaType", f.sha256, f.bytes
      from edition e join publication p on p.edition_id = e.id and p.taken_down_at is null
      join edition_file f on f.edition_id = e.id and ${which}
     where e.address = ${address}
    union all
    select f.name, f.media_type, f.sha256, f.bytes
      from kept_edition_file f where f.address = ${address} and ${which}`
  return rows[0] ?? null
}
