/**
 * Erasing words from what people and processes keep beside a project's law: drafts, saved views,
 * answers kept for retries, notices, letters that wait. Only where the words can be known: whole, or
 * inside a longer sentence when they are long enough not to stand there by chance.
 */
import { SIGN } from '../../review/erasure.ts'
import type { Db } from './database.ts'

/** Shorter words stand in too much else to be taken out of the middle of a sentence. */
const LONG = 12

type Found = { readonly key: string; readonly json: string }
type Replacing = readonly (readonly [needle: string, sign: string])[]

/** Take these words out; and drop what was being written on these revisions, which are gone. */
export async function eraseBeside(
  db: Db,
  projectId: string,
  gone: readonly string[],
  revisionIds: readonly string[],
): Promise<void> {
  if (revisionIds.length > 0) await dropQuoting(db, projectId, revisionIds)
  const words = gone.filter((one) => one !== '' && !/^\d{4}(-\d\d){0,2}$/.test(one))
  const inJson: Replacing = words.map((one) => {
    const quoted = JSON.stringify(one)
    return isLong(one) ? [quoted.slice(1, -1), SIGN] : [quoted, JSON.stringify(SIGN)]
  })
  if (inJson.length === 0) return
  const needles = inJson.map(([needle]) => needle)
  await replaceDrafts(db, projectId, needles, inJson)
  await replaceKept(db, projectId, needles, inJson)
  await replaceViews(db, projectId, words.filter(isLong))
}

function isLong(words: string): boolean {
  return [...words].length >= LONG
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
    update request_key set body = 'null' where exists (
      select from unnest(${ids}::text[]) id where position(id in body) > 0)`
}

async function replaceDrafts(db: Db, projectId: string, needles: string[], by: Replacing) {
  const rows = await db.$queryRaw<Found[]>`
    select person_id || ' ' || place as key, body::text as json from draft
     where project_id = ${projectId}::uuid
       and exists (select from unnest(${needles}::text[]) n where position(n in body::text) > 0)`
  for (const { key, json } of rows) {
    await db.$executeRaw`
      update draft set body = ${replaced(json, by)}::jsonb, version = version + 1
       where project_id = ${projectId}::uuid and person_id || ' ' || place = ${key}`
  }
}

/** Answers kept for retries, notices, letters. */
async function replaceKept(db: Db, projectId: string, needles: string[], by: Replacing) {
  const answers = await db.$queryRaw<Found[]>`
    select person_id || ' ' || key as key, body as json from request_key
     where person_id in (select person_id from seat where project_id = ${projectId}::uuid)
       and exists (select from unnest(${needles}::text[]) n where position(n in body) > 0)`
  for (const { key, json } of answers) {
    await db.$executeRaw`
      update request_key set body = ${replaced(json, by)} where person_id || ' ' || key = ${key}`
  }
  const notices = await db.$queryRaw<Found[]>`
    select id::text as key, tells::text as json from notice where project_id = ${projectId}::uuid
       and exists (select from unnest(${needles}::text[]) n where position(n in tells::text) > 0)`
  for (const { key, json } of notices) {
    await db.$executeRaw`
      update notice set tells = ${replaced(json, by)}::jsonb where id = ${key}::uuid`
  }
  const letters = await db.$queryRaw<Found[]>`
    select id::text as key, letter::text as json from mail where project_id = ${projectId}::uuid
       and exists (select from unnest(${needles}::text[]) n where position(n in letter::text) > 0)`
  for (const { key, json } of letters) {
    await db.$executeRaw`
      update mail set letter = ${replaced(json, by)}::jsonb where id = ${key}::uuid`
  }
}

/** A saved view has its words in an address's query. */
async function replaceViews(db: Db, projectId: string, words: readonly string[]) {
  const typed = words.map((one) => new URLSearchParams([['', one]]).toString().slice(1))
  const rows = await db.$queryRaw<{ id: string; name: string; query: string }[]>`
    select id::text, name, query from saved_view where project_id = ${projectId}::uuid
       and (exists (select from unnest(${[...words]}::text[]) n where position(n in name) > 0)
         or exists (select from unnest(${typed}::text[]) n where position(n in query) > 0))`
  for (const { id, name, query } of rows) {
    const named = replaced(
      name,
      words.map((one) => [one, SIGN]),
    )
    const asked = replaced(
      query,
      typed.map((one) => [one, encodeURIComponent(SIGN)]),
    )
    await db.$executeRaw`
      update saved_view set name = ${named}, query = ${asked} where id = ${id}::uuid`
  }
}

function replaced(json: string, by: Replacing): string {
  return by.reduce((words, [needle, sign]) => words.replaceAll(needle, () => sign), json)
}
