/**
 * The stored copies of works, as rows: written by `apply` alone, with their bytes, and read back. A
 * copy's bytes are handed out only to a project that has the copy. Nothing here is sealed: see
 * lib/review/snapshot.ts.
 */
import type { Snapshot, SnapshotNow } from '../../review/snapshot.ts'
import { keepLooked } from './copy-texts.ts'
import type { Db } from './database.ts'
import { among, type Which } from './read-claims.ts'
import type { Cargo } from './write-project.ts'
import type { Place } from './write-review.ts'

/** A copy with its bytes, and what was read and found in it. */
export async function keepSnapshot(
  db: Db,
  { projectId }: Place,
  { file, keptAt, ...row }: Snapshot,
  cargo: Cargo,
): Promise<void> {
  if (cargo.file === undefined) throw new RangeError('A copy comes with its bytes')
  await db.$executeRaw`
    insert into file (sha256, size, bytes) values (${file.sha256}, ${file.size}, ${cargo.file})
    on conflict (sha256) do nothing`
  await db.snapshot.create({ data: { ...row, ...file, projectId, keptAt: new Date(keptAt) } })
  if (cargo.copy !== undefined) await keepLooked(db, file.sha256, cargo.copy)
}

type Flat = Omit<SnapshotNow, 'file' | 'keptAt'> & Snapshot['file'] & { readonly keptAt: Date }

/** The copies of some works of the project (of all for null), in the order in which they were kept. */
export async function snapshotsOf(
  db: Db,
  projectId: string,
  works: Which,
): Promise<readonly SnapshotNow[]> {
  const rows = await db.$queryRaw<Flat[]>`
    select s.id::text, s.work_id::text as "workId", s.claim_id::text as "claimId", s.round_id::text as "roundId",
           s.name, s.media_type as "mediaType", s.sha256, s.size, s.taken_on as "takenOn", s.address,
           s.kept_by::text as "keptBy", s.kept_at as "keptAt",
           (r.id is not null and r.closed_at is null) as sealed
      from snapshot s left join round r on r.id = s.round_id
     where s.project_id = ${projectId}::uuid ${among('s.work_id', works)} order by s.kept_at, s.id`
  return rows.map(({ name, mediaType, sha256, size, keptAt, ...row }) => ({
    ...row,
    file: { name, mediaType, sha256, size },
    keptAt: keptAt.toISOString(),
  }))
}

/** The same as the ledger has them: whether a copy is sealed now is not part of it. */
export async function snapshotRows(db: Db, projectId: string): Promise<readonly Snapshot[]> {
  return (await snapshotsOf(db, projectId, null)).map(({ sealed: _, ...row }) => row)
}

/** The copy with this id, or null. */
export async function snapshotById(
  db: Db,
  projectId: string,
  id: string,
): Promise<SnapshotNow | null> {
  const row = await db.snapshot.findUnique({
    where: { projectId_id: { projectId, id } },
    select: { workId: true },
  })
  if (row === null) return null
  const copies = await snapshotsOf(db, projectId, [row.workId])
  return copies.find((one) => one.id === id) ?? null
}

/** The bytes of a copy that the project has. */
export async function copyBytes(
  db: Db,
  projectId: string,
  sha256: string,
): Promise<Uint8Array | null> {
  const rows = await db.$queryRaw<{ bytes: Uint8Array }[]>`
    select f.bytes from file f where f.sha256 = ${sha256}
       and exists (select from snapshot s where s.project_id = ${projectId}::uuid and s.sha256 = f.sha256)`
  return rows[0]?.bytes ?? null
}

/** How many bytes of copies a person keeps in the project. */
export async function bytesKeptBy(db: Db, projectId: string, personId: string): Promise<number> {
  const rows = await db.$queryRaw<{ bytes: bigint }[]>`
    select coalesce(sum(size), 0)::bigint as bytes from snapshot
     where project_id = ${projectId}::uuid and kept_by = ${personId}::uuid`
  return Number(rows[0]?.bytes ?? 0)
}
