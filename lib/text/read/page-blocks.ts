/**
 * From the lines of a PDF to blocks. A paragraph begins where the gap above is wider than between its
 * lines, where the type changes its size, where a line stands in, or where the line above ended so early
 * that the next word had found room on it. It goes on over the end of a column or page when its
 * sentence does. Headings are what is set larger than most of the text; notes are small, stand below and
 * begin with a figure; rows of a table are lines whose cells stand under each other.
 *
 * Nothing of this is written in a PDF: what could be otherwise is a doubt. Units: points.
 */

import { type Ordinal, ordinalIn } from '../ordinals.ts'
import type { Doubt } from './doubt.ts'
import { joinLine, type Vocabulary, vocabularyOf } from './joined-lines.ts'
import { isRtl, type Line, wordsOf } from './page-lines.ts'
import { type Measures, measured } from './page-measures.ts'
import type { Cell } from './page-rows.ts'
import type { Piece } from './reading.ts'

type Kind = Piece['kind']
/** A block that is being written. */
type Open = {
  readonly kind: Kind
  readonly ordinal: Ordinal | null
  readonly page: number
  readonly size: number
  readonly lines: Line[]
  /** The characters so far: what is settled, and the end, to which lines are joined. */
  settled: string
  text: string
  readonly doubts: Doubt[]
}
type Writing = {
  readonly blocks: Open[]
  readonly known: Vocabulary
  readonly measures: Measures
  readonly tables: ReadonlySet<Line>
  readonly furniture: ReadonlySet<Line>
}

/** So many characters of a block stay loose for the next line; a block of thousands of lines is not read anew with each. */
const LOOSE = 2_000

const BULLET = /^[•◦▪‣·●○■❖➢–]\s+(?=\S)/
const NUMBERED = /^\(?\d{1,2}[.)]\s+\S/
const NOTE = /^(?:\[\d{1,4}\]|\d{1,3}[.)]?|[*†‡§])\s*(?=\S)/
const ENDS = /[.!?…。！？:;][\])"'”’»]*(?:\[?\d{1,3}\]?)?$/

/** The blocks of a document's lines, in reading order. `furniture` may be running lines. */
export function piecesOfLines(
  lines: readonly Line[],
  furniture: ReadonlySet<Line> = new Set(),
): Piece[] {
  const measures = measured(lines)
  const known = vocabularyOf(lines.map(wordsOf))
  const tables = rowsAmong(lines)
  const writing: Writing = { blocks: [], known, measures, tables, furniture }
  for (const [i, line] of lines.entries()) {
    const last = writing.blocks.at(-1)
    const open = last === undefined ? null : goesOn(writing, last, line, lines[i + 1])
    if (open === null) writing.blocks.push(begun(writing, line, lines[i - 1]))
    else add(writing, open, line)
  }
  return writing.blocks.map((block) => pieceOf(block, measures))
}

/** The block that a line goes on with; null if it begins one. */
function goesOn(writing: Writing, last: Open, line: Line, next: Line | undefined): Open | null {
  const { measures, tables, furniture } = writing
  const above = last.lines.at(-1)
  if (above === undefined || line.turned || above.turned) return null
  if (line.tag !== undefined && above.tag !== undefined && above.page === line.page) {
    return line.tag.element === above.tag.element ? last : null
  }
  if (tables.has(line) || last.kind === 'table row') return null
  if (furniture.has(line) || furniture.has(above)) return null
  if (above.page !== line.page || above.column !== line.column) return overTheEnd(writing, line)
  if (!sameSize(last.size, line.size) || BULLET.test(wordsOf(line))) return null
  if (last.kind === 'footnote' && NOTE.test(wordsOf(line))) return null
  const pitch = line.y - above.y
  if (pitch > 1.3 * measures.pitch(line.size) || pitch < 0) return null
  if (last.kind === 'list item' && NUMBERED.test(wordsOf(line))) return null
  if (standsIn(above, line, next, measures) || comesOut(last, above, line)) return null
  return endedEarly(above, line, measures) ? null : last
}

/** A line that begins a column or page: does it go on with the paragraph before? */
function overTheEnd({ blocks, measures, furniture }: Writing, line: Line): Open | null {
  const open = blocks.findLast(
    ({ kind, lines }) => kind !== 'footnote' && !lines.some((one) => furniture.has(one)),
  )
  const above = open?.lines.at(-1)
  if (open === undefined || above === undefined || above.turned) return null
  if (line.tag !== undefined && line.tag.kind !== open.kind) return null
  if (open.kind === 'heading' || open.kind === 'table row') return null
  if (!sameSize(open.size, line.size) || measures.isHeading(line.size)) return null
  if (BULLET.test(wordsOf(line)) || isNote(line, measures)) return null
  if (/[\p{L}][-\u2010\u00ad]$/u.test(open.text)) return open
  if (ENDS.test(open.text) || measures.indent(line) > 0.8 * line.size) return null
  if (/^\p{Ll}/u.test(wordsOf(line))) return open
  if (endedEarly(above, line, measures)) return null
  const start = open.settled.length + open.text.length
  const at = { start, end: start + 1 }
  const says = `A paragraph was taken to go on from page ${above.page} to page ${line.page}.`
  open.doubts.push({ kind: 'joined paragraph', at, says })
  return open
}

/** Does a line stand in, as the first of a paragraph? */
function standsIn(above: Line, line: Line, next: Line | undefined, measures: Measures): boolean {
  const inside = measures.indent(line) - measures.indent(above)
  if (inside < 0.8 * line.size || inside > 6 * line.size) return false
  const hanging =
    next !== undefined && next.column === line.column && Math.abs(next.x - line.x) < 0.3 * line.size
  return !hanging || endedEarly(above, line, measures)
}

/** Does a line come out again after lines that hung below the first? */
function comesOut({ lines }: Open, above: Line, line: Line): boolean {
  const [first] = lines
  if (first === undefined || lines.length < 2) return false
  return above.x - line.x > 0.8 * line.size && above.x - first.x > 0.8 * line.size
}

/** Had the first word of a line found room at the end of the line above? */
function endedEarly(above: Line, line: Line, measures: Measures): boolean {
  const words = wordsOf(line)
  const rtl = isRtl(words)
  const first = /^\S+/.exec(words)?.[0] ?? ''
  const width = words === '' ? 0 : ((line.end - line.x) * first.length) / words.length
  const right = measures.right(above)
  const room = rtl ? above.x - above.left : right - above.end
  if (room < width + 0.8 * above.size) return false
  return ENDS.test(wordsOf(above)) || room > 0.4 * (right - above.left)
}

function sameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.08 * Math.max(one, other)
}

function isNote(line: Line, measures: Measures): boolean {
  return line.size <= 0.93 * measures.body && NOTE.test(wordsOf(line))
}

/** A block begins with a line. */
function begun(writing: Writing, line: Line, before: Line | undefined): Open {
  const { measures, tables, furniture } = writing
  const kind = kindOf(writing, line, before)
  const row = line.cells === undefined ? null : rowOf(line.cells, writing.known)
  const words = tables.has(line) ? line.segments.map(({ text }) => text).join('\t') : wordsOf(line)
  const text = row?.text ?? (kind === 'list item' ? words.replace(BULLET, '') : words)
  const doubts: Doubt[] = [...(row?.doubts ?? [])]
  const at = { start: 0, end: Math.max(1, text.length) }
  if (tables.has(line) && !(before !== undefined && tables.has(before))) {
    doubts.push({ kind: 'table', at, says: 'These lines were read as the rows of a table.' })
  }
  if (furniture.has(line)) {
    const says = line.artifact === true ? ARTIFACT : REPEATED
    doubts.push({ kind: 'repeated line', at, says })
  }
  if (line.turned) doubts.push({ kind: 'turned words', at, says: TURNED })
  if (startsColumn(line, before, measures)) {
    doubts.push({ kind: 'columns', at, says: `Page ${line.page} was read in columns.` })
  }
  const ordinal = kind === 'list item' ? ordinalOf(writing, line) : null
  return {
    kind,
    ordinal,
    page: line.page,
    size: line.size,
    lines: [line],
    settled: '',
    text,
    doubts,
  }
}

const REPEATED = 'This line stands at the edge of several pages: it may be a running head or foot.'
const ARTIFACT =
  'The file itself calls this furniture of the page, such as a running head or a page number, and no text: it may be cut.'

/** The number that the label of an item says; it counts on from that of the item before at its depth. */
function ordinalOf({ blocks }: Writing, { label, tag }: Line): Ordinal | null {
  if (label === undefined) return null
  let before: Ordinal | null = null
  for (let i = blocks.length - 1; before === null && blocks[i]?.kind === 'list item'; i--) {
    const level = blocks[i]?.lines[0]?.tag?.level ?? 1
    if (level === (tag?.level ?? 1)) before = blocks[i]?.ordinal ?? null
    else if (level < (tag?.level ?? 1)) break
  }
  return ordinalIn(label, before)
}

/** The words of a row that the file names: its cells, the lines of each joined. */
function rowOf(cells: readonly Cell[], known: Vocabulary) {
  const doubts: Doubt[] = []
  let row = ''
  for (const [nth, { lines }] of cells.entries()) {
    const begins = nth === 0 ? row : `${row}\t`
    let words = ''
    for (const line of lines) {
      const joined = joinLine(words, line, known)
      words = joined.text
      if (joined.doubt !== null) doubts.push(movedBy(begins.length, joined.doubt))
    }
    row = begins + words
  }
  return { text: row.trimEnd(), doubts }
}

const TURNED = 'These words stand turned on their page.'

function startsColumn(line: Line, before: Line | undefined, { columns }: Measures): boolean {
  return columns.has(line.page) && before?.page !== line.page && !line.turned
}

function kindOf({ measures, tables }: Writing, line: Line, before: Line | undefined): Kind {
  const words = wordsOf(line)
  if (tables.has(line)) return 'table row'
  if (line.turned) return 'paragraph'
  if (line.tag !== undefined) return line.tag.kind
  if (measures.isHeading(line.size)) return 'heading'
  if (isNote(line, measures) && before !== undefined) return 'footnote'
  return BULLET.test(words) ? 'list item' : 'paragraph'
}

function add({ known }: Writing, open: Open, line: Line): void {
  const joined = joinLine(open.text, wordsOf(line), known)
  if (joined.doubt !== null) open.doubts.push(movedBy(open.settled.length, joined.doubt))
  const cut = joined.text.length > 2 * LOOSE ? joined.text.length - LOOSE : 0
  open.settled += joined.text.slice(0, cut)
  open.text = joined.text.slice(cut)
  open.lines.push(line)
}

function movedBy(by: number, doubt: Doubt): Doubt {
  return { ...doubt, at: { start: doubt.at.start + by, end: doubt.at.end + by } }
}

function pieceOf(open: Open, measures: Measures): Piece {
  const { kind, page, size, doubts, lines } = open
  const text = open.settled + open.text
  const rest = { page, text, ...(doubts.length > 0 && { doubts }) }
  const tag = lines[0]?.tag
  if (kind === 'heading') return { kind, level: tag?.level ?? measures.level(size), ...rest }
  const { ordinal } = open
  if (kind === 'list item')
    return { kind, level: tag?.level ?? 1, ...(ordinal !== null && { ordinal }), ...rest }
  if (kind === 'quotation') return { kind, level: 1, ...rest }
  const set =
    kind === 'paragraph' && tag === undefined && lines.length > 1 && lines.every(measures.isSetIn)
  return set ? { kind: 'quotation', level: 1, ...rest } : { kind, ...rest }
}

/** Lines that are rows of a table: two or more below each other, with cells that stand in line. */
function rowsAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>()
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next === undefined || next.page !== line.page || next.column !== line.column) continue
    if (line.tag !== undefined || next.tag !== undefined) continue
    if (line.segments.length < 2 || next.segments.length < 2) continue
    const under = next.segments.filter((cell) =>
      line.segments.some(
        (one) =>
          Math.abs(one.x - cell.x) < 0.6 * line.size ||
          Math.abs(one.end - cell.end) < 0.6 * line.size,
      ),
    )
    if (under.length < 2 || isJustified(line) || isJustified(next)) continue
    rows.add(line)
    rows.add(next)
  }
  return rows
}

/** Is a line wide gaps and all as broad as its column, with words rather than cells between them? */
function isJustified({ segments, x, end, left, right, size }: Line): boolean {
  const gaps = segments.slice(1).map((one, i) => one.x - (segments[i]?.end ?? one.x))
  return x - left < size && right - end < size && Math.max(...gaps) < 2 * size
}
