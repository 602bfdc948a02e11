/**
 * What lies beside the ledger and is in it only by a hash or a count: characters, blocks, files,
 * the bytes of editions, the order of rows. Postgres hashes what it holds, so that nothing large
 * travels; `verify` compares with what the ledger says.
 */
import type { Db } from './database.ts'

/** What a row holds, hashed anew; `id` is that of the revision, copy or edition, `name` that of a file. */
export type Hashed = {
  readonly what: 'characters' | 'blocks' | 'file' | 'copy' | 'edition file' | 'snapshot'
  readonly id: string
  readonly name: string
  readonly sha256: string | null
  readonly size: number | null
}

/** Every large thing of the project, hashed by Postgres; characters are measured in code points, else bytes. */
export async function hashesOf(db: Db, projectId: string): Promise<readonly Hashed[]> {
  return db.$queryRaw<Hashed[]>`
    select 'characters' as what, id::text, '' as name,
           encode(sha256(convert_to(characters, 'UTF8')), 'hex') as sha256, char_length(characters) as size
      from revision where project_id = ${projectId}::uuid
    union all
    select 'blocks', id::text, '', encode(sha256(convert_to(blocks, 'UTF8')), 'hex'), null
      from revision where project_id = ${projectId}::uuid
    union all
    select 'file', r.id::text, '', encode(sha256(f.bytes), 'hex'), octet_length(f.bytes)
      from revision r left join file f on f.sha256 = r.file_sha256 where r.project_id = ${projectId}::uuid
    union all
    select 'copy', s.id::text, '', encode(sha256(f.bytes), 'hex'), octet_length(f.bytes)
      from snapshot s left join file f on f.sha256 = s.sha256 where s.project_id = ${projectId}::uuid
    union all
    select 'edition file', edition_id::text, name, encode(sha256(bytes), 'hex'), octet_length(bytes)
      from edition_file where project_id = ${projectId}::uuid
    union all
    select 'snapshot', id::text, '', encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'), null
      from edition where project_id = ${projectId}::uuid`
}

/** The bytes of each edition's manifest, as text, by the edition. */
export async function manifestsOf(db: Db, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; manifest: string }[]>`
    select e.id::text, convert_from(f.bytes, 'UTF8') as manifest
      from edition e join edition_file f on f.edition_id = e.id and f.sha256 = e.manifest_sha256
     where e.project_id = ${projectId}::uuid`
  return new Map(rows.map(({ id, manifest }) => [id, manifest]))
}

/** The orders that tables keep beside the ids: of seats by person, of marks and rulings by id. */
export async function ordinalsOf(
  db: Db,
  projectId: string,
): Promise<readonly { readonly what: string; readonly id: string; readonly ordinal: number }[]> {
  return db.$queryRaw<{ what: string; id: string; ordinal: number }[]>`
    select 'seat' as what, person_id::text as id, ordinal from seat where project_id = ${projectId}::uuid
    union all select 'mark', id::text, ordinal from mark where project_id = ${projectId}::uuid
    union all select 'ruling', id::text, ordinal from ruling where project_id = ${projectId}::uuid`
}

/**
 * How many parts hang on each thing (spans on a mark, places in a round …), and whether they are
 * numbered from 0 without gaps. Parts that hang on nothing are counted under the id they name.
 */
export async function partsOf(
  db: Db,
  projectId: string,
): Promise<
  readonly {
    readonly what: string
    readonly id: string
    readonly count: number
    readonly even: boolean
  }[]
> {
  return db.$queryRaw<{ what: string; id: string; count: number; even: boolean }[]>`
    select 'mark_span' as what, mark_id::text || ' ' || place as id, count(*)::int as count,
           min(ordinal) = 0 and max(ordinal) = count(*) - 1 as even
      from mark_span where project_id = ${projectId}::uuid group by mark_id, place
    union all
    select 'mark_question', mark_id::text, count(*)::int, true
      from mark_question where project_id = ${projectId}::uuid group by mark_id
    union all
    select 'assignment', round_id::text, count(*)::int, min(ordinal) = 0 and max(ordinal) = count(*) - 1
      from assignment where project_id = ${projectId}::uuid group by round_id
    union all
    select 'citation', answer_id::text, count(*)::int, min(ordinal) = 0 and max(ordinal) = count(*) - 1
      from citation where project_id = ${projectId}::uuid group by answer_id
    union all
    select 'edition_file', edition_id::text, count(*)::int, min(ordinal) = 0 and max(ordinal) = count(*) - 1
      from edition_file where project_id = ${projectId}::uuid group by edition_id
    union all
    select 'work_version', work_id::text, count(*)::int, min(version) = 2 and max(version) = count(*) + 1
      from work_version where project_id = ${projectId}::uuid group by work_id
    union all
    select 'wording', claim_id::text, count(*)::int, min(version) = 1 and max(version) = count(*)
      from wording where project_id = ${projectId}::uuid group by claim_id
    union all
    select 'withdrawal', answer_id::text, count(*)::int, true
      from withdrawal where project_id = ${projectId}::uuid group by answer_id
    union all
    select 'event_payload', project_id::text, count(*)::int, min(number) = 1 and max(number) = count(*)
      from event_payload where project_id = ${projectId}::uuid group by project_id`
}
