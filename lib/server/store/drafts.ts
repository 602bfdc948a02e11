/** Drafts: what a person is still writing at a place. Versions grow by one with each save. */
import type { Db } from './database.ts'

export type DraftKey = {
  readonly projectId: string
  readonly personId: string
  readonly place: string
}

export type DraftRow = { readonly place: string; readonly body: unknown; readonly version: number }

/**
 * Keeps a draft (JSON) that was written on a version, and answers the new version; null when another
 * version is kept. When none is kept (dropped meanwhile, or never) it begins anew after that version.
 */
export async function keepDraft(
  db: Db,
  { projectId, personId, place }: DraftKey,
  body: string,
  basedOn: number,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    insert into draft (person_id, project_id, place, body, version, saved_at)
    values (${personId}::uuid, ${projectId}::uuid, ${place}, ${body}::jsonb, ${basedOn + 1}, clock_timestamp())
    on conflict (person_id, project_id, place) do update
       set body = excluded.body, version = excluded.version, saved_at = excluded.saved_at
     where draft.version = ${basedOn}
    returning version`
  return rows[0]?.version ?? null
}

/** The draft at a place, or null; with `body` (JSON) only if it says just that. */
export async function draftAt(db: Db, key: DraftKey, body?: string): Promise<DraftRow | null> {
  const { projectId, personId, place } = key
  const same = body ?? null
  const rows = await db.$queryRaw<DraftRow[]>`
    select place, body, version from draft
     where person_id = ${personId}::uuid and project_id = ${projectId}::uuid and place = ${place}
       and (${same}::text is null or body = ${same}::jsonb)`
  return rows[0] ?? null
}

/** A person's drafts in a project whose place begins with one of some prefixes, by place. */
export async function draftsOf(
  db: Db,
  projectId: string,
  personId: string,
  prefixes: readonly string[],
): Promise<readonly (DraftRow & { readonly savedAt: Date })[]> {
  return db.$queryRaw<(DraftRow & { savedAt: Date })[]>`
    select place, body, version, saved_at as "savedAt" from draft
     where person_id = ${personId}::uuid and project_id = ${projectId}::uuid
       and place ^@ any(${[...prefixes]}::text[]) order by place`
}

/** Forgets a draft. */
export async function forgetDraft(db: Db, key: DraftKey): Promise<void> {
  await db.draft.deleteMany({ where: { ...key } })
}
