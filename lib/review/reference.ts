/**
 * A reference that somebody pasted: BibTeX, RIS, CSL-JSON, a DOI or an address. It is recognised by
 * how it begins, cut into its records, and each record is read by itself, so that one that cannot be
 * read is said with its line and takes no other with it. Nothing is fetched.
 *
 * BibTeX and RIS are read by citation-js. Before it sees them they are bounded, because what people
 * paste may be made to hurt: strings that are made of strings (they double), braces in braces (they
 * recurse), endless lists. Units: lines count from 1; lengths are UTF-16 units.
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { addressProblem } from './address.ts'
import { type BibtexPiece, bibtexPieces } from './reference-bibtex.ts'
import { type FieldsRead, fieldsOf, noFields, type WorkFields } from './reference-fields.ts'
import { bareDoi } from './same-work.ts'

/** One work that was found, where it began, and what of it could not be kept. */
export type Reference = {
  readonly line: number
  readonly fields: WorkFields
  readonly notes: readonly string[]
}

/** What was pasted, read. */
export type ReferencesRead = {
  readonly kind: 'BibTeX' | 'RIS' | 'CSL-JSON' | 'DOI' | 'address'
  readonly found: readonly Reference[]
  readonly unread: readonly { readonly line: number; readonly why: string }[]
}

/** So much may be pasted, and so many works be in it. */
export const MOST_PASTED = 64_000
const MOST_WORKS = 100

const UNKNOWN =
  'This is no BibTeX, RIS, CSL-JSON, DOI or address. BibTeX begins with @, RIS with «TY  - », CSL-JSON with [ or {, a DOI with 10., an address with https://.'

/** The works in what was pasted, or in a sentence why there are none. */
export function readReferences(pasted: string): ReferencesRead | { readonly refused: string } {
  if (pasted.length > MOST_PASTED)
    return { refused: 'At most 64,000 characters are read at once. Paste fewer references.' }
  const text = pasted.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')
  const bare = text.trim()
  if (bare === '') return { refused: 'Paste a reference, a DOI or an address.' }
  if (/^[[{]/u.test(bare)) return readJson(bare)
  if (/^\s*TY {2}- /mu.test(text)) return readRis(text)
  if (/@\s*[a-z]+\s*[{(]/iu.test(text)) return readBibtex(text)
  return readOne(bare) ?? { refused: UNKNOWN }
}

function readOne(bare: string): ReferencesRead | null {
  if (/\s/u.test(bare.replace(/^doi:\s*/iu, ''))) return null
  const doi = bareDoi(bare)
  if (doi !== null) return one('DOI', { ...noFields('article-journal'), doi })
  if (!/^(?:https?:\/\/|www\.)/iu.test(bare)) return null
  const address = /^www\./iu.test(bare) ? `https://${bare}` : bare
  const problem = addressProblem(address)
  if (problem === null) return one('address', { ...noFields('webpage'), address })
  return { kind: 'address', found: [], unread: [{ line: 1, why: problem }] }
}

function one(kind: 'DOI' | 'address', fields: WorkFields): ReferencesRead {
  return { kind, found: [{ line: 1, fields, notes: [] }], unread: [] }
}

function readJson(bare: string): ReferencesRead | { readonly refused: string } {
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch (error) {
    const at = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1]
    const line = at === undefined ? null : lineAt(bare, Number(at))
    return {
      refused: `This begins like CSL-JSON but is no JSON${line === null ? '' : `: look at line ${line}`}.`,
    }
  }
  const items = Array.isArray(value) ? value : itemsIn(value)
  if (items.length > MOST_WORKS) return { refused: tooMany(items.length) }
  const read = items.map((item) => fieldsOf(item))
  return {
    kind: 'CSL-JSON',
    found: read.flatMap((fields) => (fields === null ? [] : [{ line: 1, ...fields }])),
    unread: read.flatMap((fields, at) =>
      fields === null ? [{ line: 1, why: `Item ${at + 1} of the list is no work.` }] : [],
    ),
  }
}

/** Crossref answers with the work inside `message`; other lists stand under `items`. */
function itemsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  if ('message' in value) return itemsIn(value.message)
  if ('items' in value && Array.isArray(value.items)) return value.items
  return [value]
}

function readRis(text: string): ReferencesRead | { readonly refused: string } {
  const records: { line: number; lines: string[] }[] = []
  let open: { line: number; lines: string[] } | null = null
  for (const [at, line] of text.split('\n').entries()) {
    if (/^\s*TY {2}- /u.test(line)) {
      open = { line: at + 1, lines: [] }
      records.push(open)
    }
    open?.lines.push(line.trim())
    if (/^\s*ER {2}-/u.test(line)) open = null
  }
  if (records.length > MOST_WORKS) return { refused: tooMany(records.length) }
  return gathered(
    'RIS',
    records.map(({ line, lines }) => ({ line, read: () => ris(lines) })),
    [],
  )
}

function ris(lines: readonly string[]): FieldsRead | null {
  const tags = lines.filter((line) => /^[A-Z][A-Z0-9] {2}-/u.test(line) && !/^ER/u.test(line))
  // Of two names for one date the parser reads the older to the year only.
  const dated = tags.some((line) => line.startsWith('PY'))
  const named = dated ? tags : tags.map((line) => line.replace(/^Y1 {2}-/u, 'PY  -'))
  const read = parsed(`${named.join('\n')}\nER  - \n`, '@ris/file')
  if (read === null) return null
  // The parser keeps a DOI only for some kinds of works; the tag is plain enough.
  const doi = bareDoi(tags.find((line) => line.startsWith('DO'))?.slice(6) ?? '')
  return read.fields.doi !== null || doi === null
    ? read
    : { ...read, fields: { ...read.fields, doi } }
}

function readBibtex(text: string): ReferencesRead | { readonly refused: string } {
  const { strings, entries, unread } = bibtexPieces(text)
  if (entries.length > MOST_WORKS) return { refused: tooMany(entries.length) }
  const known = strings.map((piece) => piece.text).join('\n')
  return gathered(
    'BibTeX',
    entries.map((piece: BibtexPiece) => ({
      line: piece.line,
      read: () => pageOrNot(parsed(`${known}\n${piece.text}`, '@biblatex/text')),
    })),
    unread,
  )
}

/** BibTeX has no page of the web: what people mean by it is «misc» with an address. */
function pageOrNot(read: FieldsRead | null): FieldsRead | null {
  if (read === null || read.fields.type !== 'document' || read.fields.address === null) return read
  return { ...read, fields: { ...read.fields, type: 'webpage' } }
}

type Record = { readonly line: number; readonly read: () => FieldsRead | null }

/** Each record by itself; what the parser throws is said of that record alone. */
function gathered(
  kind: 'BibTeX' | 'RIS',
  records: readonly Record[],
  before: ReferencesRead['unread'],
): ReferencesRead {
  const found: Reference[] = []
  const unread = [...before]
  for (const { line, read } of records) {
    try {
      const fields = read()
      if (fields === null) unread.push({ line, why: `This ${kind} entry could not be read.` })
      else found.push({ line, ...fields })
    } catch {
      unread.push({ line, why: `This ${kind} entry could not be read: its form is not complete.` })
    }
  }
  return { kind, found, unread: unread.toSorted((a, b) => a.line - b.line) }
}

function parsed(text: string, forceType: string): FieldsRead | null {
  const works = plugins.input.chain(text, { forceType, generateGraph: false })
  return Array.isArray(works) && works.length === 1 ? fieldsOf(works[0]) : null
}

function tooMany(works: number): string {
  return `There are ${works} works in this; at most ${MOST_WORKS} are read at once.`
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
