/**
 * What is looked for, as questions in Postgres' notation for text search: the words in their forms, the
 * words as a phrase, and the shelf (project, kind, audience) and filters that an entry must bear.
 *
 * Every value goes as a parameter; words come folded, so that nothing in them means anything to Postgres.
 */
import { Prisma } from '../../../prisma/client/client.ts'
import { type Audience, type FoundKind, shelfMark } from '../../review/findable.ts'
import type { Wanted } from '../../text/wanted-words.ts'

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

/** All terms, each in its own form and in every stem. */
export function wantedQuery({ terms, instead, stemmers }: Looking): Prisma.Sql {
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
export function phraseQuery(terms: readonly Wanted[]): Prisma.Sql {
  const words = terms.flatMap((term) => (term.refused ? [] : term.words))
  if (words.length < 2) return Prisma.sql`''::tsquery`
  const last = words.at(-1) ?? ''
  const open = terms.at(-1)?.begun && last.length >= BEGINNING ? ':*' : ''
  return Prisma.sql`to_tsquery('simple', ${words.join(' <-> ') + open})`
}

/** The project, the kinds, the audience and the marks, as a query in Postgres' own notation. */
export function fixedQuery(
  { projectId, audience, marks }: Pick<Looking, 'projectId' | 'audience' | 'marks'>,
  kinds: readonly FoundKind[],
): string {
  const shelves = kinds.flatMap((kind) =>
    inSight[audience].map((one) => quoted(shelfMark(projectId, kind, one))),
  )
  return [`(${shelves.join(' | ')})`, ...marks.map(quoted)].join(' & ')
}

/** What each may see: what is meant for them, and for those who see less. */
const inSight: Readonly<Record<Audience, readonly Audience[]>> = {
  reader: ['reader'],
  reviewer: ['reader', 'reviewer'],
  editor: ['reader', 'reviewer', 'editor'],
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '')}'`
}
