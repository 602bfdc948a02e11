/**
 * The four tables of an edition and the file that tells what is in them: `csv-metadata.json`, the name by
 * which programs that know W3C's CSV on the Web (2015) look for it. It gives each column its type and
 * meaning, each table its key and what it refers to, and says how offsets count and what the guard is.
 */
import { citationColumns, citationRows, verdictColumns, verdictRows } from './csv-answers.ts'
import { type Column, type ColumnSaid, type ColumnType, writeCsv } from './csv-cells.ts'
import { claimColumns, claimRows, markColumns, markRows } from './csv-claims.ts'
import type { FileWritten, Snapshot } from './edition.ts'
import { type Page, pageOf } from './page.ts'

export type Table = {
  readonly file: string
  /** What a row is. */
  readonly row: string
  readonly columns: readonly ColumnSaid[]
  readonly key: readonly string[]
  readonly refers: readonly { readonly column: string; readonly to: string; readonly at: string }[]
  readonly write: (page: Page) => Uint8Array
}

const toClaim = { column: 'claim', to: 'claims.csv', at: 'claim' }

export const tables: readonly Table[] = [
  table(
    'claims.csv',
    'A ruled claim with what it came to.',
    claimColumns,
    claimRows,
    ['claim'],
    [],
  ),
  table(
    'marks.csv',
    'A span of a mark: where a claim stands.',
    markColumns,
    markRows,
    ['claim', 'mark', 'part'],
    [toClaim],
  ),
  table(
    'verdicts.csv',
    'A live answer of a closed round: a verdict or an abstention.',
    verdictColumns,
    verdictRows,
    ['id'],
    [toClaim],
  ),
  table(
    'citations.csv',
    'A citation that an answer gives, with its work.',
    citationColumns,
    citationRows,
    ['id'],
    [toClaim, { column: 'verdict', to: 'verdicts.csv', at: 'id' }],
  ),
]

function table<Row>(
  file: string,
  row: string,
  columns: readonly Column<Row>[],
  rows: (page: Page) => readonly Row[],
  key: Table['key'],
  refers: Table['refers'],
): Table {
  return { file, row, columns, key, refers, write: (page) => writeCsv(columns, rows(page)) }
}

/** The files of the tables. */
export function writeTables(snapshot: Snapshot): readonly FileWritten[] {
  const page = pageOf(snapshot)
  return tables.map(({ file, write }) => ({
    name: file,
    mediaType: 'text/csv; charset=utf-8; header=present',
    bytes: write(page),
  }))
}

/** What the metadata says of all tables. */
export const csvNotes = [
  'Offsets (from, to) count Unicode code points from 0, the end not included, of text that was never normalised; text-N.txt has its characters.',
  'The guard: words that begin with =, +, -, @, their full-width or small forms, a tab, a line end or an apostrophe, white space before them not counted, have one apostrophe before them, so that spreadsheet programs show them and compute nothing. A cell of words that begins with an apostrophe loses that one to be what it was; where a cell could be empty for «none», a lone apostrophe is empty words. Numbers are never guarded.',
  'The files are UTF-8 with a byte order mark, for spreadsheet programs; RFC 4180: commas, lines that end in CR LF, quotes doubled. Where a spreadsheet program splits at semicolons, import the file and choose the comma.',
  'An empty cell is «none» or «not known», where the column is not required.',
] as const

/** The file `csv-metadata.json`. */
export function writeCsvMetadata(snapshot: Snapshot): FileWritten {
  const { number, title, frozenAt, publicBase, address } = snapshot
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': `Edition ${number} of «${title}»`,
    'dc:source': `${publicBase}/editions/${address}`,
    'dc:date': frozenAt,
    'dc:description': [...csvNotes],
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], commentPrefix: null },
    tables: tables.map(({ file, row, columns, key, refers }) => ({
      url: file,
      'dc:description': row,
      tableSchema: {
        columns: columns.map(described),
        primaryKey: key,
        foreignKeys: refers.map(({ column, to, at }) => ({
          columnReference: column,
          reference: { resource: to, columnReference: at },
        })),
      },
    })),
  }
  return {
    name: 'csv-metadata.json',
    mediaType: 'application/csvm+json',
    bytes: new TextEncoder().encode(`${JSON.stringify(metadata, null, 2)}\n`),
  }
}

function described({ name, type, none, says }: ColumnSaid) {
  return {
    name,
    titles: name,
    'dc:description': says,
    required: !none && type !== 'words',
    datatype: datatypes[type],
  }
}

const datatypes: Readonly<Record<ColumnType, unknown>> = {
  words: 'string',
  'whole number': 'nonNegativeInteger',
  number: 'double',
  flag: { base: 'boolean', format: 'true|false' },
  date: { base: 'string', format: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' },
  instant: { base: 'dateTime', format: 'yyyy-MM-ddTHH:mm:ss.SSSX' },
}
