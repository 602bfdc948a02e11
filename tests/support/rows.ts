/**
 * Rows laid down by hand, as the owner, for tests of what Postgres keeps by itself: a project of
 * one text, one claim and one open round, with Mina and Otto assigned and Eve to rule.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Client } from 'pg'

export type Rows = Awaited<ReturnType<typeof layRows>>

export const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex')

/** Lay the rows of a project whose text has these characters. */
export async function layRows(db: Client, characters: string) {
  const project = randomUUID()
  await db.query(`insert into project (id, title, created_at, head) values ($1, 'P', now(), '')`, [
    project,
  ])
  const mina = await seat(db, project, 'reviewer', 1)
  const otto = await seat(db, project, 'reviewer', 2)
  const eve = await seat(db, project, 'editor', 3)
  await db.query(`insert into scale (project_id, version, scale) values ($1, 1, '{}')`, [project])
  await db.query(`insert into policy (project_id, version, policy) values ($1, 1, '{}')`, [project])
  const { text, revision } = await layText(db, project, characters, 1)
  const { claim, round } = await layClaim(db, project, [mina, otto], 1)
  return { project, mina, otto, eve, text, revision, claim, round }
}

async function seat(db: Client, project: string, role: string, ordinal: number): Promise<string> {
  const person = randomUUID()
  await db.query('insert into person (id, email, name) values ($1, $2, $2)', [
    person,
    `${person}@x`,
  ])
  await db.query(
    'insert into seat (project_id, person_id, role, name, ordinal) values ($1, $2, $3, $3, $4)',
    [project, person, role, ordinal],
  )
  return person
}

/** A text of a project with one revision. */
export async function layText(db: Client, project: string, characters: string, number: number) {
  const [text, revision] = [randomUUID(), randomUUID()]
  await db.query(
    `insert into text (id, project_id, number, title, language) values ($1, $2, $3, 'T', 'en')`,
    [text, project, number],
  )
  await db.query(
    `insert into file (sha256, size, bytes) values ($1, 0, '') on conflict do nothing`,
    [sha256('')],
  )
  await db.query(
    `insert into revision (id, project_id, text_id, number, characters, blocks, sha256, blocks_sha256, length,
       file_name, media_type, file_sha256, file_size, crlf, cr, bom)
     values ($1, $2, $3, 1, $4, '[]', $5, $6, $7, 'f', 'text/plain', $8, 0, 0, 0, false)`,
    [
      revision,
      project,
      text,
      characters,
      sha256(characters),
      sha256('[]'),
      [...characters].length,
      sha256(''),
    ],
  )
  return { text, revision }
}

/** A claim with its first wording and an open round of these people. */
export async function layClaim(
  db: Client,
  project: string,
  people: readonly string[],
  number: number,
) {
  const [claim, round] = [randomUUID(), randomUUID()]
  await db.query('insert into claim (id, project_id, number, marked_by) values ($1, $2, $3, $4)', [
    claim,
    project,
    number,
    people[0],
  ])
  await db.query(
    `insert into wording (project_id, claim_id, version, sentence, kinds) values ($1, $2, 1, 'S', '{event}')`,
    [project, claim],
  )
  await db.query(
    `insert into round (id, project_id, claim_id, number, policy_version, scale_version, opened_at)
     values ($1, $2, $3, 1, 1, 1, now())`,
    [round, project, claim],
  )
  await db.query(
    `insert into assignment (project_id, round_id, person_id, ordinal)
     select $1, $2, person, nth from unnest($3::uuid[]) with ordinality as one(person, nth)`,
    [project, round, people],
  )
  return { claim, round }
}

/** A mark of the claim with spans `[from, to, quotation]`, in one statement, as the app writes it. */
export async function layMark(
  db: Client,
  { project, claim, revision }: Pick<Rows, 'project' | 'claim' | 'revision'>,
  spans: readonly (readonly [number, number, string])[],
): Promise<string> {
  const mark = randomUUID()
  await db.query(
    `with made as (
       insert into mark (id, project_id, claim_id, revision_id, ordinal) values ($2, $1, $3, $4, 1)),
     placed as (
       insert into mark_place (project_id, mark_id, number, revision_id, how) values ($1, $2, 1, $4, 'marked'))
     insert into mark_span (project_id, mark_id, ordinal, from_point, to_point, quotation)
     select $1, $2, nth - 1, f, t, q
       from unnest($5::int[], $6::int[], $7::text[]) with ordinality as one(f, t, q, nth)`,
    [
      project,
      mark,
      claim,
      revision,
      spans.map(([from]) => from),
      spans.map(([, to]) => to),
      spans.map(([, , q]) => q),
    ],
  )
  return mark
}

/** An answer of a person in the round; an abstention unless a label is given. */
export async function layAnswer(
  db: Client,
  { project, claim, round }: Pick<Rows, 'project' | 'claim' | 'round'>,
  person: string,
  more: { readonly label?: string; readonly supersedes?: string } = {},
): Promise<string> {
  const answer = randomUUID()
  const { label = null, supersedes = null } = more
  await db.query(
    `insert into answer (id, project_id, claim_id, round_id, person_id, kind, label, confidence, reason, supersedes, wording, marks, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '{}', $9, 1, '[]', now())`,
    [
      answer,
      project,
      claim,
      round,
      person,
      label === null ? 'abstention' : 'verdict',
      label,
      label === null ? null : 2,
      supersedes,
    ],
  )
  return answer
}
