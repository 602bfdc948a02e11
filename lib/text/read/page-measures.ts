/**
 * What a document's lines measure, taken over all of them: the size of most of its type, the distance of
 * lines of one size, the edges of its columns, and which sizes are headings. Units: points.
 */
import { type Line, wordsOf } from './page-lines.ts'

export type Measures = {
  /** The size in which most characters are set. */
  readonly body: number
  /** From one line to the next within a paragraph of this size. */
  readonly pitch: (size: number) => number
  readonly isHeading: (size: number) => boolean
  /** The level of a heading of this size, from 1. */
  readonly level: (size: number) => number
  /** The right edge of the column that a line stands in. */
  readonly right: (line: Line) => number
  /** How far a line stands in from the left edge of its column. */
  readonly indent: (line: Line) => number
  /** Does a line stand in on both sides, as a quotation? */
  readonly isSetIn: (line: Line) => boolean
  /** The pages that are set in columns. */
  readonly columns: ReadonlySet<number>
}

/** So much larger than the body is a heading. */
const LARGER = 1.13
const SIZE_STEP = 0.5

/** Measure the lines of a document. */
export function measured(lines: readonly Line[]): Measures {
  const upright = lines.filter(({ turned }) => !turned)
  const body = bodySize(upright)
  const pitches = pitchesOf(upright)
  const sizes = [...new Set(upright.map(({ size }) => stepped(size)))]
    .filter((size) => size > LARGER * body)
    .sort((a, b) => b - a)
  const edges = edgesOf(upright)
  const indent = (line: Line) => line.x - (edges.get(edgeKey(line))?.left ?? line.left)
  const right = (line: Line) => rightEdge(line, edges.get(edgeKey(line))?.rights ?? [])
  return {
    body,
    pitch: (size) => pitches.get(stepped(size)) ?? 1.45 * size,
    isHeading: (size) => stepped(size) > LARGER * body,
    level: (size) => Math.min(6, 1 + Math.max(0, sizes.indexOf(stepped(size)))),
    right,
    indent,
    isSetIn: (line) => indent(line) > 1.4 * line.size && right(line) - line.end > line.size,
    columns: new Set(sideBySide(upright)),
  }
}

function stepped(size: number): number {
  return Math.round(size / SIZE_STEP) * SIZE_STEP
}

function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>()
  for (const line of lines) {
    const size = stepped(line.size)
    weights.set(size, (weights.get(size) ?? 0) + wordsOf(line).length)
  }
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 12
}

/** For each size the distance that a fifth of its lines stay under: gaps between paragraphs are wider. */
function pitchesOf(lines: readonly Line[]): Map<number, number> {
  const all = new Map<number, number[]>()
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    const size = stepped(line.size)
    if (above === undefined || above.page !== line.page || above.column !== line.column) continue
    const pitch = line.y - above.y
    if (stepped(above.size) !== size || pitch <= 0.5 * size || pitch > 2.4 * size) continue
    all.set(size, [...(all.get(size) ?? []), pitch])
  }
  const found = [...all].flatMap(([size, pitches]): [number, number][] => {
    const sorted = pitches.sort((a, b) => a - b)
    const fifth = sorted[Math.floor(sorted.length / 5)]
    return fifth === undefined || sorted.length < 3 ? [] : [[size, fifth]]
  })
  return new Map(found)
}

type Edges = { readonly left: number; readonly rights: readonly number[] }

/**
 * Columns that begin at the same place on their pages have the same edges. A title over two columns begins
 * where the left one does and ends elsewhere, so that there may be several right edges, from left to right: each
 * of a fifth of the lines or more, or else that of the widest.
 */
function edgesOf(lines: readonly Line[]): Map<string, Edges> {
  const found = new Map<string, Edges>()
  for (const [key, some] of Map.groupBy(lines, edgeKey)) {
    const rights = [...Map.groupBy(some, ({ right }) => Math.round(right / 24)).values()]
      .filter((ending) => ending.length >= 0.2 * some.length)
      .map((ending) => Math.max(...ending.map(({ right }) => right)))
      .sort((a, b) => a - b)
    const widest = Math.max(...some.map(({ right }) => right))
    const left = Math.min(...some.map((line) => line.left))
    found.set(key, { left, rights: rights.length === 0 ? [widest] : rights })
  }
  return found
}

/** The right edge of a line's column: the next one that its widest line does not reach beyond. */
function rightEdge({ right }: Line, rights: readonly number[]): number {
  return Math.max(right, rights.find((one) => one > right - 6) ?? right)
}

function edgeKey({ left }: Line): string {
  return `${Math.round(left / 6)}`
}

/** Pages on which two columns have lines at one height. */
function sideBySide(lines: readonly Line[]): number[] {
  const bands = new Map<string, { top: number; bottom: number; page: number }>()
  for (const { page, column, y } of lines) {
    const key = `${page} ${column}`
    const { top, bottom } = bands.get(key) ?? { top: y, bottom: y }
    bands.set(key, { top: Math.min(top, y), bottom: Math.max(bottom, y), page })
  }
  const all = [...bands.values()]
  return all
    .filter((one, i) => {
      const next = all[i + 1]
      return next !== undefined && next.page === one.page && next.top < one.bottom
    })
    .map(({ page }) => page)
}
