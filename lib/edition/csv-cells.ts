/**
 * Tables as CSV (RFC 4180: commas, CRLF, quotes doubled; UTF-8) that a spreadsheet program may open
 * without harm, and their reader. A byte order mark stands first, because Excel takes a file without
 * one for the machine's own code page; readers that do not expect it must be told (`utf-8-sig` in Python).
 *
 * The surprise is the guard. Spreadsheet programs take a cell that begins with `=`, `+`, `-` or `@` for a
 * formula, full-width and small forms in some settings too, and some look past white space, tabs and line
 * ends (OWASP, «CSV Injection»). Such words get an apostrophe before them. So do words that begin with
 * an apostrophe, so that every reader can undo it: a cell of words that begins with an apostrophe loses
 * that one, and is what it was. Numbers are never guarded and never quoted.
 */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | null

export type ColumnType = 'words' | 'whole number' | 'number' | 'flag' | 'date' | 'instant'

/** A column as its readers know it. */
export type ColumnSaid = {
  readonly name: string
  readonly type: ColumnType
  /** May the cell be empty, because there is none or nobody knows? */
  readonly none: boolean
  /** What stands in it, a sentence. */
  readonly says: string
  /** Tables that were frozen before this column was thought of lack it, and stay whole. */
  readonly later?: true
}

/** A column with what a row has in it. */
export type Column<Row> = ColumnSaid & { readonly cell: (row: Row) => Cell }

const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−\t\r\n]|^'/u

/** Words that no spreadsheet program takes for a formula. */
export function guarded(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words
}

/** The words that were guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** The bytes of a table: its header, then a line a row. */
export function writeCsv<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => columns.map((column) => written(column, column.cell(row))))
  const header = columns.map(({ name }) => name)
  const csv = stringify([header, ...lines], {
    bom: true,
    quoted_string: true,
    record_delimiter: '\r\n',
  })
  return new TextEncoder().encode(csv)
}

/** Empty words in a column that knows «none» are written as a lone apostrophe, to be told from none. */
function written({ name, none }: ColumnSaid, cell: Cell): string | number | null {
  if (cell === null && !none) throw new RangeError(`A row has nothing in «${name}»`)
  if (cell === '') return none ? "'" : ''
  if (typeof cell === 'boolean') return String(cell)
  return typeof cell === 'string' ? guarded(cell) : cell
}

export type RowRead = Readonly<Record<string, Cell>>
/** The columns that a table has, by its own first line, and its rows in just these. */
export type CsvRead =
  | { readonly names: readonly string[]; readonly rows: readonly RowRead[] }
  | { readonly wrong: string }

/** The rows of such a table, with what the writer was given; or what is wrong, as a sentence. */
export function readCsv(columns: readonly ColumnSaid[], bytes: Uint8Array): CsvRead {
  const lines = linesOf(bytes)
  if (lines === null) return { wrong: 'It is not CSV.' }
  const [names = [], ...rest] = lines
  const wrong = wrongInNames(columns, names)
  if (wrong !== null) return { wrong: `Its first line is «${names.join(',')}»: ${wrong}.` }
  const own = names.flatMap((name) => columns.filter((column) => column.name === name))
  const rows: RowRead[] = []
  for (const [i, line] of rest.entries()) {
    const cells = own.map((column, at) => [column.name, read(column, line[at] ?? '')] as const)
    const odd = cells.find(([, cell]) => cell === undefined)
    if (odd !== undefined)
      return { wrong: `Line ${i + 2} has something else in «${odd[0]}» than belongs there.` }
    rows.push(Object.fromEntries(cells.map(([name, cell]) => [name, cell ?? null])))
  }
  return { names, rows }
}

function wrongInNames(columns: readonly ColumnSaid[], names: readonly string[]): string | null {
  const lacks = columns.filter(({ name, later }) => later !== true && !names.includes(name))
  if (lacks.length > 0) return `it lacks ${lacks.map(({ name }) => `«${name}»`).join(', ')}`
  const strange = names.find((one) => !columns.some(({ name }) => name === one))
  if (strange !== undefined) return `«${strange}» is no column of this table`
  const twice = names.find((name, at) => names.indexOf(name) < at)
  return twice === undefined ? null : `«${twice}» stands there twice`
}

function linesOf(bytes: Uint8Array): readonly string[][] | null {
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
      bom: true,
      record_delimiter: '\r\n',
    })
  } catch {
    return null
  }
}

const shapes: Readonly<Record<Exclude<ColumnType, 'words'>, RegExp>> = {
  'whole number': /^\d{1,15}$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  flag: /^(true|false)$/,
  date: /^\d{4}(-\d\d(-\d\d)?)?$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
}

/** What a cell says, undefined where it says nothing that belongs in its column. */
function read({ type, none }: ColumnSaid, cell: string): Cell | undefined {
  if (cell === '' && none) return null
  if (type === 'words') return unguarded(cell)
  if (!shapes[type].test(cell)) return undefined
  if (type === 'flag') return cell === 'true'
  return type === 'whole number' || type === 'number' ? Number(cell) : cell
}
