/**
 * Looking for words in the index of a project. One statement for everything: the entries that hold all
 * the words come out of one GIN index (the project, the audience and most filters are words in it, too),
 * at most `REACH` of the passages, of the claims and of all else, and the best of these are handed out.
 *
 * What very many hold is not looked for in that index, which would first gather all of it: where of
 * `PEEK` passages (or claims) `USUAL` hold it, they are gone through one after the other until there are enough.
 *
 * Order: what was typed is all there is, it begins so, titles and names, the words as a phrase, the rest
 * by `ts_rank_cd`; then by kind and number, so that the order is total.
 *
 * Every value is a parameter; words come folded, so that nothing in them means anything to Postgres.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import type { Audience, FoundKind } from '../../review/findable.ts'
import type { Standing } from '../../review/seen.ts'
import type { Wanted } from '../../text/wanted-words.ts'
import type { Db } from './database.ts'

/** So many entries are looked at and counted: of passages, of claims, of all other kinds together. */
export const REACH = 300

/** So many of the passages, and of the claims, are looked at before the index is asked, and for so many hits it is not. */
const PEEK = 500
const USUAL = 15

/** A word shorter than this stands for itself only: too many words begin so. */
const BEGINNING = 3

export type Looking = {
  readonly projectId: string
  readonly audience: Audience
  readonly terms: readonly Wanted[]
  /** Words to look for as well, by the folded word that was typed. */
  readonly instead: ReadonlyMap<string, readonly string[]>
  /** All that was typed, folded. */
  readonly typed: string
  readonly kinds: readonly FoundKind[]
  /** Marks that an entry must bear, each with its letter: `t:2`, `s:ruled`. */
  readonly marks: readonly string[]
  readonly since: string | null
  readonly until: string | null
  readonly stemmers: readonly string[]
  /** How many of each kind come out. */
  readonly most: number
}

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
  const { projectId, typed, most } = looking
  const { words, phrase, scans } = await questionsFor(db, looking)
  const reached = scans.map((scan) => reachedBy(looking, scan))
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

/**
 * The questions in Postgres' own notation, asked first: only of a question that stands in the statement
 * can the planner tell how many answer it. It takes words for evenly spread, and would read whole tables
 * for a phrase of usual words or where the claims lie behind all passages: in this transaction it may not.
 */
async function questionsFor(db: Db, looking: Looking) {
  const groups = scansOf(looking.kinds)
  const asked = groups.map((kinds) => kinds.map((kind) => quoted(`k:${kind}`)).join(' | '))
  const rows = await db.$queryRaw<{ words: string; phrase: string; scans: string[] }[]>`
    with asked as (select ${wantedQuery(looking)} as words, ${phraseQuery(looking.terms)} as phrase)
    select words::text, phrase::text, set_config('enable_seqscan', 'off', true),
           (select array_agg((words && ${fixedQuery(looking)}::tsquery && kinds::tsquery)::text order by nth)
              from unnest(${asked}::text[]) with ordinality as scan(kinds, nth)) as scans
      from asked`
  const { words, phrase, scans } = rows[0] ?? { words: '', phrase: '', scans: [] }
  return {
    words,
    phrase,
    scans: groups.map((kinds, nth): Scan => ({ kinds, question: scans[nth] ?? '' })),
  }
}

type Scan = { readonly kinds: readonly FoundKind[]; readonly question: string }

/** The entries that answer, at most `REACH`. */
function reachedBy({ projectId, since, until }: Looking, { kinds, question }: Scan): Prisma.Sql {
  const answers = Prisma.sql`lexemes @@ ${question}::tsquery
       and (${since}::text is null or dated >= ${since})
       and (${until}::text is null or left(dated, length(${until})) <= ${until})`
  const [kind, more] = kinds
  if (kind === undefined || more !== undefined || !isMany(kind)) {
    return Prisma.sql`(select * from finding where ${answers} limit ${REACH})`
  }
  const these = Prisma.sql`select * from finding where project_id = ${projectId}::uuid and kind = ${kind} order by ref`
  return Prisma.sql`(
    with peeked as materialized (
      select count(*) as hits from (${these} limit ${PEEK}) as few where ${answers})
    (select * from (${these} offset 0) as walked
      where (select hits from peeked) >= ${USUAL} and ${answers} limit ${REACH})
    union all
    (select * from finding where (select hits from peeked) < ${USUAL} and ${answers} limit ${REACH}))`
}

/** Titles and names that begin with some letters, for those who have only begun to type. */
export async function lookForBeginnings(db: Db, looking: Looking): Promise<readonly EntryFound[]> {
  const { projectId, kinds, typed, most } = looking
  const named = kinds.filter((kind) => ['text', 'work', 'person', 'edition'].includes(kind))
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
                   and lexemes @@ ${fixedQuery(looking)}::tsquery
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
       and f.lexemes @@ ${fixedQuery(looking)}::tsquery`
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

/** All terms, each in its own form and in every stem. */
function wantedQuery({ terms, instead, stemmers }: Looking): Prisma.Sql {
  const all = terms.map((term) => {
    const forms = formsOf(term, instead, stemmers)
    const any = Prisma.join(forms, ' || ')
    return term.refused ? Prisma.sql`!!(${any})` : Prisma.sql`(${any})`
  })
  return Prisma.join(all, ' && ')
}

function formsOf(
  { words, quoted, begun }: Wanted,
  instead: Looking['instead'],
  stemmers: Looking['stemmers'],
): Prisma.Sql[] {
  const last = words.at(-1) ?? ''
  const open = begun && last.length >= BEGINNING ? ':*' : ''
  const together = words.join(' <-> ')
  const forms = [Prisma.sql`to_tsquery('simple', ${together + open})`]
  if (quoted) return forms
  for (const stemmer of stemmers) {
    if (stemmer !== 'simple') forms.push(Prisma.sql`to_tsquery(${stemmer}::regconfig, ${together})`)
  }
  const meant = words.length === 1 ? (instead.get(last) ?? []) : []
  for (const word of meant) forms.push(Prisma.sql`to_tsquery('simple', ${word})`)
  return forms
}

/** All wanted words in a row; a query that nothing answers where there is only one. */
function phraseQuery(terms: readonly Wanted[]): Prisma.Sql {
  const words = terms.flatMap((term) => (term.refused ? [] : term.words))
  if (words.length < 2) return Prisma.sql`''::tsquery`
  const last = words.at(-1) ?? ''
  const open = terms.at(-1)?.begun && last.length >= BEGINNING ? ':*' : ''
  return Prisma.sql`to_tsquery('simple', ${words.join(' <-> ') + open})`
}

/** What there are many of is scanned for itself; all the rest in one, for each scan costs. */
function scansOf(kinds: readonly FoundKind[]): readonly (readonly FoundKind[])[] {
  const many = kinds.filter(isMany)
  const rest = kinds.filter((kind) => !isMany(kind))
  return [...many.map((kind) => [kind]), rest].filter(({ length }) => length > 0)
}

function isMany(kind: FoundKind): boolean {
  return kind === 'passage' || kind === 'claim'
}

/** The project, the audience and the marks, as a query in Postgres' own notation. */
function fixedQuery({ projectId, audience, marks }: Looking): string {
  const may: Readonly<Record<Audience, readonly Audience[]>> = {
    reader: ['reader'],
    reviewer: ['reader', 'reviewer'],
    editor: ['reader', 'reviewer', 'editor'],
  }
  const who = may[audience].map((one) => quoted(`a:${one}`)).join(' | ')
  return [quoted(`p:${projectId}`), `(${who})`, ...marks.map(quoted)].join(' & ')
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '')}'`
}
