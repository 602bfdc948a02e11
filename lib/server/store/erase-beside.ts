/**
 * Erasing words from what people and processes keep beside a project's law: drafts, saved views,
 * answers kept for retries, notices, letters that wait (lib/review/words-out.ts says how).
 *
 * What an open round seals is looked for in what its own writer keeps, and nowhere else: from what
 * went of their own draft anybody could tell whether they had guessed it.
 */
import { type WordsOut, wordsOut } from '../../review/words-out.ts'
import type { Db } from './database.ts'

/** Words that went; `heldBy` is the only person in whose things they are looked for, null for everybody's. */
export type Gone = { readonly words: readonly string[]; readonly heldBy: string | null }

type Found = { readonly key: string; readonly json: string }

/** Take these words out; and drop what was being written on these revisions, which are gone. */
export async function eraseBeside(
  db: Db,
  projectId: string,
  gone: readonly Gone[],
  revisionIds: readonly string[],
): Promise<void> {
  if (revisionIds.length > 0) await dropQuoting(db, projectId, revisionIds)
  for (const [heldBy, some] of Map.groupBy(gone, (one) => one.heldBy)) {
    const out = wordsOut(some.flatMap(({ words }) => words))
    if (out.needles.length === 0) continue
    await eraseDrafts(db, projectId, out, heldBy)
    await eraseKept(db, projectId, out, heldBy)
    await eraseNotices(db, projectId, out, heldBy)
    if (heldBy === null) await eraseLetters(db, projectId, out)
    await eraseViews(db, projectId, out, heldBy)
  }
}

/**
 * Drafts at these revisions go; an answer that quotes them is kept as empty, so that a retry still
 * happens once.
 */
async function dropQuoting(db: Db, projectId: string, revisionIds: readonly string[]) {
  const ids = [...revisionIds]
  await db.$executeRaw`
    delete from draft d where d.project_id = ${projectId}::uuid and exists (
      select from revision r join text t on t.id = r.text_id
       where r.id = any(${ids}::uuid[])
         and (starts_with(d.place, 'claim-' || t.number || '-') or position(r.id::text in d.body::text) > 0))`
  await db.$executeRaw`
    update request_key set body = 'null' where project_id = ${projectId}::uuid and exists (
      select from unnest(${ids}::text[]) id where position(id in body) > 0)`
}

async function eraseDrafts(db: Db, projectId: string, out: WordsOut, heldBy: string | null) {
  const rows = await db.$queryRaw<Found[]>`
    select person_id || ' ' || place as key, body::text as json from draft
     where project_id = ${projectId}::uuid and (${heldBy}::uuid is null or person_id = ${heldBy}::uuid)
       and exists (select from unnest(${[...out.needles]}::text[]) n where position(n in body::text) > 0)`
  for (const { key, json } of changed(rows, out)) {
    await db.$executeRaw`
      update draft set body = ${json}::jsonb, version = version + 1
       where project_id = ${projectId}::uuid and person_id || ' ' || place = ${key}`
  }
}

/** Answers kept for retries. */
async function eraseKept(db: Db, projectId: string, out: WordsOut, heldBy: string | null) {
  const rows = await db.$queryRaw<Found[]>`
    select person_id || ' ' || key as key, body as json from request_key
     where project_id = ${projectId}::uuid and (${heldBy}::uuid is null or person_id = ${heldBy}::uuid)
       and exists (select from unnest(${[...out.needles]}::text[]) n where position(n in body) > 0)`
  for (const { key, json } of changed(rows, out)) {
    await db.$executeRaw`update request_key set body = ${json} where person_id || ' ' || key = ${key}`
  }
}

async function eraseNotices(db: Db, projectId: string, out: WordsOut, heldBy: string | null) {
  const rows = await db.$queryRaw<Found[]>`
    select id::text as key, tells::text as json from notice
     where project_id = ${projectId}::uuid and (${heldBy}::uuid is null or person_id = ${heldBy}::uuid)
       and exists (select from unnest(${[...out.needles]}::text[]) n where position(n in tells::text) > 0)`
  for (const { key, json } of changed(rows, out)) {
    await db.$executeRaw`update notice set tells = ${json}::jsonb where id = ${key}::uuid`
  }
}

async function eraseLetters(db: Db, projectId: string, out: WordsOut) {
  const rows = await db.$queryRaw<Found[]>`
    select id::text as key, letter::text as json from mail where project_id = ${projectId}::uuid
       and exists (select from unnest(${[...out.needles]}::text[]) n where position(n in letter::text) > 0)`
  for (const { key, json } of changed(rows, out)) {
    await db.$executeRaw`update mail set letter = ${json}::jsonb where id = ${key}::uuid`
  }
}

/** Those of which words go, as they are without them. */
function changed(rows: readonly Found[], out: WordsOut): readonly Found[] {
  return rows.flatMap(({ key, json }) => {
    const after = out.ofJson(json)
    return after === JSON.stringify(JSON.parse(json)) ? [] : [{ key, json: after }]
  })
}

type View = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly query: string
}

/** A saved view has words in its name, and in what it looks for. Names of one person stay different. */
async function eraseViews(db: Db, projectId: string, out: WordsOut, heldBy: string | null) {
  const views = await db.$queryRaw<View[]>`
    select id::text, person_id::text as "personId", name, query from saved_view
     where project_id = ${projectId}::uuid and (${heldBy}::uuid is null or person_id = ${heldBy}::uuid)
     order by saved_at, id`
  const taken = new Set(views.map(nameOf))
  for (const view of views) {
    const query = queryWithout(view.query, out)
    const name = out.ofString(view.name)
    if (name === view.name && query === view.query) continue
    const free = name === view.name ? name : freeName({ ...view, name }, taken)
    taken.add(nameOf({ ...view, name: free }))
    await db.$executeRaw`
      update saved_view set name = ${free}, query = ${query} where id = ${view.id}::uuid`
  }
}

function nameOf({ personId, name }: Omit<View, 'query' | 'id'>): string {
  return `${personId} ${name}`
}

function freeName(view: View, taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? view.name : `${view.name} ${nth}`
    if (!taken.has(nameOf({ ...view, name }))) return name
  }
}

function queryWithout(query: string, out: WordsOut): string {
  const asked = new URLSearchParams(query)
  const looksFor = asked.get('find')
  if (looksFor === null || out.ofString(looksFor) === looksFor) return query
  asked.set('find', out.ofString(looksFor))
  return asked.toString()
}
