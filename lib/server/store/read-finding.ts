/**
 * Looking for words in the index of a project. One statement for everything: the entries that hold all
 * the words come out of one GIN index (project, kind and audience are one word in it, most filters are words, too),
 * at most `REACH` of the passages, of the claims, of the reasons, of the citations and of all else, and the best of these are handed out.
 *
 * What very many hold is not looked for in that index, which would first gather all of it: where of
 * `PEEK` passages (or claims …) `USUAL` hold it, they are gone through one after the other until there are enough.
 *
 * Order: what was typed is all there is, it begins so, titles and names, the words as a phrase, the rest
 * by `ts_rank_cd`; then by kind and number, so that the order is total.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { FoundKind } from '../../review/findable.ts'
import type { Standing } from '../../review/seen.ts'
import type { Db } from './database.ts'
import { fixedQuery, type Looking, phraseQuery, wantedQuery } from './finding-question.ts'

/** So many entries are looked at and counted: of passages, of claims, of reasons, of citations, of all other kinds together. */
export const REACH = 300

/** Of what there may be many of, so many are looked at before the index is asked, and for so many hits it is not. */
const manyOf: readonly FoundKind[] = ['passage', 'claim', 'reason', 'citation']
const PEEK = 500
const USUAL = 15

/** All others are gone through where they are fewer than this. */
const FEW = 2_000

export type EntryFound = {
  readonly kind: FoundKind
  readonly ref: string
  readonly part: number
  readonly words: string
  readonly beside: string
  readonly from: number | null
  readonly textNumber: number | null
  readonly textTitle: string | null
  readonly claimNumber: number | null
  readonly standing: Standing | null
  readonly label: string | null
  readonly scaleVersion: number | null
  readonly tier: number
  readonly rank: number
  /** Among so many of its kind. */
  readonly count: number
}

/** The best entries of each kind, best first. */
export async function lookFor(db: Db, looking: Looking): Promise<readonly EntryFound[]> {
  const { projectId, typed, most, kinds } = looking
  if (kinds.length === 0) return []
  const { words, phrase, reached } = await questionsFor(db, looking)
  if (reached.length === 0) return []
  return db.$queryRaw<EntryFound[]>`
    with reached as (
      select f.id, f.kind, f.ref, f.part, f.claim_id, f.text_id, f.from_point,
             case when f.folded = ${typed} then 0
                  when starts_with(f.folded, ${typed}) then 1
                  when f.kind in ('text', 'work', 'person', 'edition') then 2
                  when f.lexemes @@ ${phrase}::tsquery then 3 else 4 end as tier,
             ts_rank_cd(f.lexemes, ${words}::tsquery, 1)::float8 as rank
        from (${Prisma.join(reached, ' union all ')}) as f
    ), placed as (
      select *, row_number() over (partition by kind order by tier, rank desc, part, ref, id)::int as place,
             (count(*) over (partition by kind))::int as count
        from reached
    )
    select p.kind, p.ref, p.part, f.words, f.beside, p.from_point as "from", t.number as "textNumber",
           t.title as "textTitle", l.number as "claimNumber", l.standing, l.label,
           r.scale_version as "scaleVersion", p.tier, p.rank, p.count
      from placed p join finding f on f.id = p.id
      left join text t on t.id = p.text_id and t.project_id = ${projectId}::uuid
      left join claim_line l on l.claim_id = p.claim_id
      left join round r on r.id = l.round_id
     where p.place <= ${most}
     order by p.tier, p.rank desc, p.kind, p.part, p.ref, p.id`
}

/** Of so many entries of a kind that were looked at, so many answer. */
type Peek = { readonly question: string; readonly seen: number; readonly hits: number }

/**
 * The questions in Postgres' own notation, asked first: only of a question that stands in the statement
 * can the planner tell how many answer it. It takes words for evenly spread, and would read whole tables
 * for a phrase of usual words or where the claims lie behind all passages: in this transaction it may not,
 * nor compile what is over sooner. Some entries of each kind are looked at on the way.
 */
async function questionsFor(db: Db, looking: Looking) {
  const { kinds } = looking
  const many = kinds.filter((kind) => manyOf.includes(kind))
  const rest = kinds.filter((kind) => !manyOf.includes(kind))
  const fixed = many.map((kind) => fixedQuery(looking, [kind]))
  const others = rest.length === 0 ? null : fixedQuery(looking, rest)
  const rows = await db.$queryRaw<Asked[]>`
    with asked as (select ${wantedQuery(looking)} as words, ${phraseQuery(looking.terms)} as phrase),
    scan as (
      select nth, kind, words && fixed::tsquery as question
        from asked, unnest(${fixed}::text[], ${many}::text[]) with ordinality as g(fixed, kind, nth))
    select words::text, phrase::text, set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
           (select json_agg(json_build_object('question', question::text, 'seen', seen, 'hits', hits) order by nth)
              from scan cross join lateral (
                select count(*) as seen, count(*) filter (where ${answersTo(looking, Prisma.sql`question`)}) as hits
                  from (${inOrder(looking, Prisma.sql`scan.kind`)} limit ${PEEK}) as few) as peek) as peeks,
           (words && ${others}::tsquery)::text as others,
           (select count(*)::int from (${these(looking, rest)} limit ${FEW}) as few) as few
      from asked`
  const [row] = rows
  if (row === undefined) throw new RangeError('A statement without a table has one row')
  const { words, phrase, peeks, few } = row
  const reached = many.flatMap((kind, nth) => reachedBy(looking, kind, peeks?.[nth]))
  if (row.others !== null && few > 0) reached.push(reachedOfFew(looking, rest, row.others, few))
  return { words, phrase, reached }
}

type Asked = {
  readonly words: string
  readonly phrase: string
  readonly peeks: readonly Peek[] | null
  /** The question for all other kinds, and how many entries these have, up to `FEW`. */
  readonly others: string | null
  readonly few: number
}

/** The entries of a kind that answer, at most `REACH`: gone through where many answer or few are there, else by the index. */
function reachedBy(looking: Looking, kind: FoundKind, peek: Peek | undefined): Prisma.Sql[] {
  if (peek === undefined || peek.seen === 0) return []
  const { question, seen, hits } = peek
  const from = inOrder(looking, Prisma.sql`${kind}`)
  if (hits >= USUAL || seen < PEEK) return [walked(looking, from, question)]
  return [indexed(looking, [kind], question)]
}

/** The same for all kinds of which there are few. */
function reachedOfFew(
  looking: Looking,
  kinds: readonly FoundKind[],
  question: string,
  few: number,
): Prisma.Sql {
  if (few < FEW) return walked(looking, these(looking, kinds), question)
  return indexed(looking, kinds, question)
}

function walked(looking: Looking, from: Prisma.Sql, question: string): Prisma.Sql {
  const answers = answersTo(looking, Prisma.sql`${question}::tsquery`)
  return Prisma.sql`(select * from (${from} offset 0) as walked where ${answers} limit ${REACH})`
}

function indexed(looking: Looking, kinds: readonly FoundKind[], question: string): Prisma.Sql {
  const answers = answersTo(looking, Prisma.sql`${question}::tsquery`)
  if (looking.since === null && looking.until === null) {
    return Prisma.sql`(select * from finding where ${answers} limit ${REACH})`
  }
  return Prisma.sql`(${these(looking, kinds)} and ${answers} limit ${REACH})`
}

function these({ projectId }: Looking, kinds: readonly FoundKind[]): Prisma.Sql {
  return Prisma.sql`select * from finding where project_id = ${projectId}::uuid and kind = any(${[...kinds]})`
}

function inOrder({ projectId }: Looking, kind: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select * from finding where project_id = ${projectId}::uuid and kind = ${kind} order by ref`
}

/** A date that is less exact than `until` comes before it, one that is more exact is within it. */
function answersTo({ since, until }: Looking, question: Prisma.Sql): Prisma.Sql {
  const from = since === null ? Prisma.empty : Prisma.sql`and dated >= ${since}`
  const to = until === null ? Prisma.empty : Prisma.sql`and dated < ${`${until}~`}`
  return Prisma.sql`lexemes @@ ${question} ${from} ${to}`
}

/** Titles and names that begin with some letters, for those who have only begun to type. */
export async function lookForBeginnings(db: Db, looking: Looking): Promise<readonly EntryFound[]> {
  const { projectId, kinds, typed, most } = looking
  const named = kinds.filter((kind) => ['text', 'work', 'person', 'edition'].includes(kind))
  if (named.length === 0) return []
  return db.$queryRaw<EntryFound[]>`
    select f.kind, f.ref, f.part, f.words, f.beside, f.from_point as "from", t.number as "textNumber",
           t.title as "textTitle", l.number as "claimNumber", l.standing, l.label,
           r.scale_version as "scaleVersion", 1 as tier, 0::float8 as rank, f.count
      from unnest(${named}::text[]) as wish(kind)
      cross join lateral (
        select *, (count(*) over ())::int as count
          from (select * from finding
                 where project_id = ${projectId}::uuid and kind = wish.kind
                   and folded >= ${typed} and folded < ${`${typed}\u{10ffff}`}
                   and lexemes @@ ${fixedQuery(looking, named)}::tsquery
                 order by folded, id limit ${REACH}) as begun
         order by folded, id limit ${most}) as f
      left join text t on t.id = f.text_id and t.project_id = ${projectId}::uuid
      left join claim_line l on l.claim_id = f.claim_id
      left join round r on r.id = l.round_id
     order by f.folded, f.id`
}

/** The claim with this number, as a hit. */
export async function lookForNumber(db: Db, looking: Looking, number: number) {
  return db.$queryRaw<EntryFound[]>`
    select f.kind, f.ref, f.part, f.words, f.beside, f.from_point as "from", t.number as "textNumber",
           t.title as "textTitle", l.number as "claimNumber", l.standing, l.label,
           r.scale_version as "scaleVersion", 0 as tier, 1::float8 as rank, 1 as count
      from claim_line l
      join finding f on f.project_id = l.project_id and f.claim_id = l.claim_id and f.kind = 'claim'
      left join text t on t.id = f.text_id
      left join round r on r.id = l.round_id
     where l.project_id = ${looking.projectId}::uuid and l.number = ${number}
       and f.lexemes @@ ${fixedQuery(looking, ['claim'])}::tsquery`
}

/** Known words that look like a folded one, for those who may find them; nearest by trigrams. */
export async function wordsLike(
  db: Db,
  { projectId, audience }: Pick<Looking, 'projectId' | 'audience'>,
  word: string,
): Promise<readonly string[]> {
  await db.$executeRaw`select set_config('pg_trgm.similarity_threshold', '0.2', true)`
  const all = audience !== 'reader'
  const rows = await db.$queryRaw<{ word: string }[]>`
    select word from finding_word
     where word % ${word} and project_id = ${projectId}::uuid and (${all} or readers)
       and length(word) between ${word.length - 2}::int and ${word.length + 2}::int
     order by similarity(word, ${word}) desc, word limit 40`
  return rows.map(({ word: known }) => known)
}

/** The stemmers of the languages in which the project's texts are written. */
export async function languagesOf(db: Db, projectId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ language: string }[]>`
    select distinct language from text where project_id = ${projectId}::uuid`
  return rows.map(({ language }) => language)
}

/** What the stemmers make of words, to mark what was found. */
export async function stemsOf(
  db: Db,
  words: readonly string[],
  stemmers: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ stem: string }[]>`
    select distinct unnest(tsvector_to_array(to_tsvector(s::regconfig, w))) as stem
      from unnest(${[...words]}::text[]) as w cross join unnest(${[...stemmers]}::text[]) as s`
  return rows.map(({ stem }) => stem)
}
