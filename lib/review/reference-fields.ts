/**
 * A work out of CSL-JSON that somebody else wrote (a reference manager, Crossref, or the parsers of
 * BibTeX and RIS): the fields that this house keeps, as far as they can be read. The counterpart of
 * `toCsl` in bibliography.ts.
 *
 * The surprising decision: nothing is refused here. What a field holds that cannot be kept (a date
 * that never was, an address that leads nowhere) is left out and said in a note, because a person
 * corrects the fields afterwards and is asked again when the citation is given.
 */
import * as z from 'zod/mini'
import { addressProblem } from './address.ts'
import type { Work, WorkType } from './citation.ts'
import { dateParts } from './loose-date.ts'
import { bareDoi } from './same-work.ts'

/** What is typed in of a work. */
export type WorkFields = Omit<Work, 'id' | 'textId'>

/** A work that was read, and what of it could not be kept, each as a sentence. */
export type FieldsRead = { readonly fields: WorkFields; readonly notes: readonly string[] }

const types: Readonly<Record<string, WorkType>> = {
  article: 'article-journal',
  'article-journal': 'article-journal',
  'article-magazine': 'article-newspaper',
  'article-newspaper': 'article-newspaper',
  bill: 'legislation',
  book: 'book',
  broadcast: 'broadcast',
  chapter: 'chapter',
  classic: 'book',
  dataset: 'dataset',
  document: 'document',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  hearing: 'speech',
  interview: 'interview',
  legal_case: 'legal_case',
  legislation: 'legislation',
  motion_picture: 'motion_picture',
  'paper-conference': 'chapter',
  post: 'post',
  'post-weblog': 'post',
  regulation: 'legislation',
  report: 'report',
  song: 'broadcast',
  speech: 'speech',
  thesis: 'book',
  treaty: 'legislation',
  webpage: 'webpage',
  // As Crossref itself calls them.
  'book-chapter': 'chapter',
  'journal-article': 'article-journal',
  monograph: 'book',
  'posted-content': 'article-journal',
  'proceedings-article': 'chapter',
}

const anything = z.optional(z.unknown())
const Given = z.looseObject({
  type: anything,
  title: anything,
  author: anything,
  editor: anything,
  'container-title': anything,
  publisher: anything,
  issued: anything,
  URL: anything,
  DOI: anything,
})

/** The fields of a work in CSL-JSON, or null where there is no object at all. */
export function fieldsOf(csl: unknown): FieldsRead | null {
  const read = Given.safeParse(csl)
  if (!read.success) return null
  const given = read.data
  const notes: string[] = []
  const doi = doiIn(given.DOI, notes) ?? doiIn(doiAddress(given.URL), [])
  const authors = namesIn(given.author)
  const address = addressIn(given.URL, notes)
  const fields = {
    type: typeOf(lineOf(given.type), address),
    title: lineOf(given.title) ?? '',
    authors: authors.length > 0 ? authors : namesIn(given.editor),
    container: lineOf(given['container-title']),
    publisher: lineOf(given.publisher),
    issued: dateIn(given.issued, notes),
    address,
    doi,
  }
  if (fields.title === '') notes.push('It has no title.')
  return { fields, notes }
}

/** Fields of which nothing is known. */
export function noFields(type: WorkType): WorkFields {
  const nothing = { container: null, publisher: null, issued: null, address: null, doi: null }
  return { type, title: '', authors: [], ...nothing }
}

/** What no table knows, and has an address, is a page of the web. */
function typeOf(type: string | null, address: string | null): WorkType {
  const known = Object.entries(types).find(([name]) => name === type)?.[1]
  return known ?? (address === null ? 'document' : 'webpage')
}

/** One line of text: the first of several, without the markup that journals put into titles. */
function lineOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string' && typeof first !== 'number') return null
  const line = String(first)
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]{0,100})?>/giu, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
  return line === '' ? null : line
}

const Name = z.looseObject({
  family: anything,
  given: anything,
  literal: anything,
  name: anything,
  suffix: anything,
  'non-dropping-particle': anything,
  'dropping-particle': anything,
})

function namesIn(value: unknown): Work['authors'] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 50).flatMap((one: unknown) => {
    const read = Name.safeParse(one)
    if (!read.success) return []
    const body = lineOf(read.data.literal) ?? lineOf(read.data.name)
    const family = joined([
      read.data['dropping-particle'],
      read.data['non-dropping-particle'],
      read.data.family,
      read.data.suffix,
    ])
    const given = lineOf(read.data.given)
    if (family !== '') return [{ family, given }]
    const whole = body ?? given
    return whole === null ? [] : [{ family: whole, given: null }]
  })
}

function joined(parts: readonly unknown[]): string {
  return parts.flatMap((part) => lineOf(part) ?? []).join(' ')
}

const Issued = z.looseObject({ 'date-parts': anything, raw: anything, literal: anything })

function dateIn(value: unknown, notes: string[]): string | null {
  const read = Issued.safeParse(value)
  const written = read.success
    ? (lineOf(read.data.raw) ?? lineOf(read.data.literal))
    : lineOf(value)
  const parts: unknown = read.success ? read.data['date-parts'] : undefined
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined
  const date = Array.isArray(first) ? dateOf(first) : isoDate(written)
  if (date === null && (written !== null || Array.isArray(first))) {
    notes.push(`Its date, «${written ?? String(first)}», could not be read.`)
  }
  return date
}

/** As exact as it is known: parts that make no date are left away from the end. */
function dateOf(parts: readonly unknown[]): string | null {
  const numbers = parts.slice(0, 3).map(Number)
  for (let exact = numbers.length; exact > 0; exact--) {
    const date = numbers
      .slice(0, exact)
      .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-')
    if (dateParts(date) !== null) return date
  }
  return null
}

function isoDate(written: string | null): string | null {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:$|[T/ ])/u.exec(written ?? '')
  return found === null ? null : dateOf(found.slice(1).filter((part) => part !== undefined))
}

function addressIn(value: unknown, notes: string[]): string | null {
  const address = lineOf(value)
  if (address === null || doiAddress(address) !== null) return null
  const problem = addressProblem(address)
  if (problem === null) return address
  notes.push(`Its address was left out: ${problem}`)
  return null
}

/** An address at the DOI’s own resolver says no more than the DOI. */
function doiAddress(value: unknown): string | null {
  const address = lineOf(value)
  return address !== null && /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(address) ? address : null
}

function doiIn(value: unknown, notes: string[]): string | null {
  const written = lineOf(value)
  if (written === null) return null
  const doi = bareDoi(written)
  if (doi === null) notes.push(`Its DOI, «${written.slice(0, 80)}», is none.`)
  return doi
}
