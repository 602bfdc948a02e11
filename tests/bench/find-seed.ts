/**
 * A large project for measuring, made from a seed: texts of paragraphs in words that are as unevenly
 * frequent as a language's (Zipf), with claims marked in them. Rows are laid into the tables by the
 * owner in a few large statements; what is derived is then made by the product itself.
 */
import { createHash } from 'node:crypto'
import type { Client } from 'pg'

export type Sizes = {
  readonly texts: number
  readonly paragraphs: number
  readonly claims: number
  /** Anywhere in its paragraph, 20 to 160 characters long, rather than on its first words. */
  readonly strewn?: boolean
}

const syllables =
  'ba be bi bo bu ca ce co da de di do fa fe fi ga ge gi ha he hi ka ki la le li lo ma me mi mo na ne ni no pa pe pi ra re ri ro sa se si so ta te ti to va ve vi wa we za zo'.split(
    ' ',
  )

/** Numbers from 0 to 1 by a seed (mulberry32, Tommy Ettinger). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The nth word of a language of 30,000. */
export function wordAt(nth: number): string {
  const next = random(nth + 1)
  const length = nth < 100 ? 1 + Math.floor(next() * 2) : 2 + Math.floor(next() * 3)
  return Array.from(
    { length },
    () => syllables[Math.floor(next() * syllables.length)] ?? 'ba',
  ).join('')
}

const VOCABULARY = 30_000

/** A reason of one paragraph. */
function paragraph(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** A sentence of so many words. */
function sentence(next: () => number, length: number): string {
  const words = Array.from({ length }, () =>
    wordAt(Math.floor(VOCABULARY ** next()) - 1 + Math.floor(next() * 3)),
  )
  const [first = '', ...rest] = words
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`
}

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')

/** Lays a project's texts and claims beside its people; answers how many characters there are. */
export async function layLargeProject(
  client: Client,
  project: string,
  people: readonly string[],
  { texts, paragraphs, claims, strewn = false }: Sizes,
  seed = 7,
): Promise<number> {
  const next = random(seed)
  let characters = 0
  let number = 0
  await client.query(
    `insert into file (sha256, size, bytes) values ($1, 1, 'x') on conflict do nothing`,
    [sha256('x')],
  )
  for (let nth = 1; nth <= texts; nth++) {
    const blocks = Array.from({ length: paragraphs }, () =>
      Array.from({ length: 4 }, () => sentence(next, 8 + Math.floor(next() * 12))).join(' '),
    )
    const here = Math.floor((claims * nth) / texts) - Math.floor((claims * (nth - 1)) / texts)
    characters += await layText(client, project, nth, blocks, sentence(next, 6))
    await layClaims(client, project, people, { nth, blocks, number, here, next, strewn })
    number += here
  }
  await client.query(
    `update round set closed_at = now(), closed_how = 'all answered'
      where project_id = $1 and id in (select round_id from answer where project_id = $1)`,
    [project],
  )
  return characters
}

async function layText(
  client: Client,
  project: string,
  nth: number,
  paragraphs: readonly string[],
  title: string,
): Promise<number> {
  const characters = paragraphs.join('\n\n')
  let from = 0
  const blocks = JSON.stringify(
    paragraphs.map((words) => {
      const block = { from, kind: 'paragraph', to: from + words.length }
      from += words.length + 2
      return block
    }),
  )
  await client.query(
    `with t as (insert into text (id, project_id, number, title, language)
       values (gen_random_uuid(), $1, $2, $3, 'en') returning id)
     insert into revision (id, project_id, text_id, number, characters, blocks, sha256, blocks_sha256, length,
       file_name, media_type, file_sha256, file_size, crlf, cr, bom)
     select gen_random_uuid(), $1, t.id, 1, $4, $5, $6, $7, $8, 'a.txt', 'text/plain', $9, 1, 0, 0, false from t`,
    [
      project,
      nth,
      title.slice(0, -1),
      characters,
      blocks,
      sha256(characters),
      sha256(blocks),
      characters.length,
      sha256('x'),
    ],
  )
  return characters.length
}

type Claims = {
  readonly nth: number
  readonly blocks: readonly string[]
  readonly number: number
  readonly here: number
  readonly next: () => number
  readonly strewn: boolean
}

/** Claims on the first words of paragraphs, each with a round for everybody; every fourth is closed, with their reasons. */
async function layClaims(
  client: Client,
  project: string,
  people: readonly string[],
  { nth, blocks, number, here, next, strewn }: Claims,
): Promise<void> {
  const starts: number[] = []
  let from = 0
  for (const words of blocks) {
    starts.push(from)
    from += words.length + 2
  }
  const rows = Array.from({ length: here }, (_, at) => {
    const block = at % blocks.length
    const whole = blocks[block] ?? ''
    const inset = strewn ? Math.floor(next() * Math.max(0, whole.length - 20)) : 0
    const words = whole.slice(inset, inset + (strewn ? 20 + Math.floor(next() * 140) : 40))
    const start = (starts[block] ?? 0) + inset
    const said = wordAt(Math.floor(next() * 300))
    const line = sentence(next, 7 + Math.floor(next() * 8))
    const place = { words, from: start, to: start + words.length }
    const closed = at % 4 === 0
    const reason = closed ? paragraph(sentence(next, 12)) : null
    return { number: number + at + 1, ...place, said, line, closed, reason }
  })
  await client.query(
    `with r as materialized (select gen_random_uuid() as claim, gen_random_uuid() as mark, gen_random_uuid() as round, x.*
         from json_to_recordset($3) as x(number int, words text, "from" int, "to" int, said text, line text,
                                              closed boolean, reason jsonb)),
       c as (insert into claim (id, project_id, number, marked_by)
         select claim, $1, number, ($4::uuid[])[1] from r returning id),
       w as (insert into wording (project_id, claim_id, version, sentence, said_by, kinds)
         select $1, claim, 1, line, said, '{event}' from r returning 1),
       m as (insert into mark (id, project_id, claim_id, revision_id, ordinal)
         select mark, $1, claim, v.id, r.number from r, revision v join text t on t.id = v.text_id
          where t.project_id = $1 and t.number = $2 returning 1),
       h as (insert into mark_place (project_id, mark_id, number, revision_id, how)
         select $1, mark, 1, v.id, 'marked' from r, revision v join text t on t.id = v.text_id
          where t.project_id = $1 and t.number = $2 returning 1),
       o as (insert into round (id, project_id, claim_id, number, policy_version, scale_version, opened_at)
         select round, $1, claim, 1, 1, 1, now() from r returning 1),
       g as (insert into answer (id, project_id, claim_id, round_id, person_id, kind, label, confidence,
                                 reason, supersedes, wording, marks, at)
         select gen_random_uuid(), $1, claim, round, p.id, 'verdict', 'true', 2, reason, null, 1,
                json_build_array(json_build_object('markId', mark, 'revisionId', v.id)), now()
           from r, unnest($4::uuid[]) as p(id), revision v join text t on t.id = v.text_id
          where closed and t.project_id = $1 and t.number = $2 returning 1),
       a as (insert into assignment (project_id, round_id, person_id, ordinal)
         select $1, round, p.id, p.ordinality from r, unnest($4::uuid[]) with ordinality as p(id, ordinality) returning 1),
       s as (insert into mark_span (project_id, mark_id, ordinal, from_point, to_point, quotation)
         select $1, mark, 0, "from", "to", words from r returning 1)
     select count(*) from c, w, m, h, o, g, a, s where false`,
    [project, nth, JSON.stringify(rows), [...people]],
  )
}
