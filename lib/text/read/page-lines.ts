/**
 * From the pieces of text that a PDF paints to the lines that a person reads, in their order. What
 * shares a baseline is a line; what is smaller, raised and close beside it belongs to it. A line breaks
 * into segments at wide gaps; a strip that nearly no segment crosses, with prose on both sides, parts
 * columns, which are read one after the other between the lines that cross (a recursive cut, after Nagy
 * and Seth, 1984). Words that stand turned, such as a stamp in the margin, are read last. What the file names
 * the rows of a table and the labels of items is read as that (page-rows.ts).
 *
 * Units: points; x from the left, y from the top of the page.
 */

import { isLabel, labelsOf, withLabels } from './page-labels.ts'
import { type Cell, taggedRows } from './page-rows.ts'
import type { Tag } from './page-tags.ts'

/** A piece of text as a PDF paints it. */
export type Painted = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly turned: boolean
  readonly spaced: boolean
  /** What the file says that it is, if it does. */
  readonly tag?: Tag | undefined
  /** Does the file call it furniture of the page? */
  readonly artifact?: boolean
}

/** A stretch of a line without a wide gap. */
export type Segment = {
  readonly x: number
  readonly end: number
  readonly text: string
  readonly tag?: Tag | undefined
  readonly artifact?: boolean
}

/** A line of one column. */
export type Line = {
  readonly page: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
  readonly turned: boolean
  /** Which column of its page, from 0; `left` and `right` are its edges. */
  readonly column: number
  readonly left: number
  readonly right: number
  readonly tag?: Tag | undefined
  /** Of a row that the file names: the lines of each of its cells. */
  readonly cells?: readonly Cell[]
  /** The label of the item of a list that begins with it, such as «3.». */
  readonly label?: string
  /** Does the file call it furniture of the page? */
  readonly artifact?: true
}

type Cluster = { readonly y: number; readonly size: number; readonly items: Painted[] }
type Placed = Segment & {
  readonly y: number
  readonly size: number
  readonly row: number
  readonly cells?: readonly Cell[]
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
/** As many segments on each side make a column. */
const FEWEST = 5

/** The lines of a page in reading order, and whether it has columns. */
export function linesOf(page: number, painted: readonly Painted[]): Line[] {
  const all = painted.filter(({ turned, text }) => !turned && text.trim() !== '')
  const labels = labelsOf(all)
  const upright = all.filter(({ tag }) => tag?.kind !== 'table row' && !isLabel(tag, labels))
  const clusters = clustersOf(upright)
  const rows = clusters.flatMap((cluster, row) =>
    segmentsOf(cluster).map((segment): Placed => ({ ...segment, row })),
  )
  const tables = taggedRows(all, (items) =>
    clustersOf(items).map((one) =>
      segmentsOf(one)
        .map(({ text }) => text)
        .join(' '),
    ),
  ).map(({ items, ...row }, nth): Placed => {
    const text = row.cells.map(({ lines }) => lines.join(' ')).join(' ')
    return { ...row, text, tag: items[0]?.tag, row: clusters.length + nth }
  })
  const placed = tables.length === 0 ? rows : [...rows, ...tables].toSorted((a, b) => a.y - b.y)
  const columns = columnsOf(placed).flatMap((column, at) => linesIn(page, at, column))
  const lines = withLabels(columns, labels)
  const turned = painted.filter((one) => one.turned && one.text.trim() !== '')
  return turned.length === 0 ? lines : [...lines, turnedLine(page, lines.length, turned)]
}

/** Pieces that share a baseline, the large ones first; then rows from top to bottom. */
function clustersOf(items: readonly Painted[]): Cluster[] {
  const rows = new Map<number, Cluster[]>()
  const near = (y: number) => {
    const at = Math.round(y / 8)
    return [-2, -1, 0, 1, 2].flatMap((step) => rows.get(at + step) ?? [])
  }
  const all: Cluster[] = []
  for (const item of [...items].sort((a, b) => b.size - a.size)) {
    const close = near(item.y)
    const same =
      close.find((one) => isRaised(item, one)) ??
      close.find((one) => Math.abs(one.y - item.y) < 0.25 * Math.min(one.size, 2 * item.size))
    if (same !== undefined) same.items.push(item)
    else {
      const fresh = { y: item.y, size: item.size, items: [item] }
      const at = Math.round(item.y / 8)
      rows.set(at, [...(rows.get(at) ?? []), fresh])
      all.push(fresh)
    }
  }
  return all.sort((a, b) => a.y - b.y)
}

/** Is a piece a small sign above (or below) the baseline of a row, close beside its words? */
function isRaised(item: Painted, { y, size, items }: Cluster): boolean {
  const rise = y - item.y
  if (item.size > 0.85 * size || rise > 0.7 * size || rise < -0.35 * size) return false
  const end = item.x + item.width
  return items.some(
    (one) =>
      Math.abs(item.x - one.x - one.width) < 0.4 * size || Math.abs(one.x - end) < 0.4 * size,
  )
}

/** A row as segments: the gaps between its pieces are spaces, or part it. */
function segmentsOf({ size, items }: Cluster): Omit<Placed, 'row'>[] {
  const rtl = isRtl(items.map(({ text }) => text).join(''))
  const sorted = [...items].sort((a, b) => a.x - b.x)
  const segments: { x: number; end: number; parts: string[]; largest: Painted }[] = []
  for (const item of sorted) {
    const end = item.x + item.width
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : item.x - last.end
    if (last === undefined || gap > 1.1 * size) {
      segments.push({ x: item.x, end, parts: [item.text], largest: item })
      continue
    }
    last.end = Math.max(last.end, end)
    last.parts.push(gap > 0.12 * size || item.spaced ? ' ' : '', item.text)
    if (item.size > last.largest.size) last.largest = item
  }
  return segments.map(({ x, end, parts, largest: { y, size, tag, artifact = false } }) => {
    const text = (rtl ? parts.reverse() : parts).join('').replace(/\s+/g, ' ').trim()
    return { x, end, text, y, size, tag, artifact }
  })
}

/** Is most of a text written from right to left? */
export function isRtl(text: string): boolean {
  const rtl = text.match(RTL)?.length ?? 0
  return rtl > 0 && rtl * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Segments as columns in reading order. */
function columnsOf(segments: readonly Placed[], deep = 0): Placed[][] {
  const cut = deep < 3 ? gutterOf(segments) : null
  if (cut === null) return segments.length === 0 ? [] : [[...segments]]
  const found: Placed[][] = []
  let left: Placed[] = []
  let right: Placed[] = []
  let across: Placed[] = []
  const endColumns = () => {
    found.push(...columnsOf(left, deep + 1), ...columnsOf(right, deep + 1))
    left = []
    right = []
  }
  const endAcross = () => {
    if (across.length > 0) found.push(across)
    across = []
  }
  for (const one of segments) {
    if (one.x < cut && one.end > cut) {
      endColumns()
      across.push(one)
      continue
    }
    endAcross()
    if (one.end <= cut) left.push(one)
    else right.push(one)
  }
  endColumns()
  endAcross()
  return found
}

/** Where a page parts into two columns; null if it has one. */
function gutterOf(segments: readonly Placed[]): number | null {
  if (segments.length < 2 * FEWEST) return null
  const from = Math.min(...segments.map(({ x }) => x))
  const to = Math.max(...segments.map(({ end }) => end))
  const width = to - from
  let best: { cut: number; crossing: number } | null = null
  for (let cut = from + 0.15 * width; cut <= to - 0.15 * width; cut += 2) {
    const crossing = segments.filter(({ x, end }) => x < cut && end > cut).length
    if (best !== null && crossing >= best.crossing) continue
    const left = segments.filter(({ end }) => end <= cut)
    const right = segments.filter(({ x }) => x >= cut)
    const fits = [left, right].every((side) => isColumn(side, width))
    if (fits && crossing <= 0.25 * segments.length && overlap(left, right)) best = { cut, crossing }
  }
  return best?.cut ?? null
}

/** Is one side prose: lines enough, wide enough, most of them beginning at the edge, or at that of what is set in? */
function isColumn(side: readonly Placed[], width: number): boolean {
  if (side.length < FEWEST) return false
  // A quarter of broad lines is enough: a list of notes has many short ones.
  const broad = [...side].sort((a, b) => b.end - b.x - (a.end - a.x))[side.length >> 2]
  if (broad === undefined || broad.end - broad.x < 0.2 * width) return false
  const first = new Map<number, Placed>()
  for (const one of side) {
    if (one.x < (first.get(one.row)?.x ?? Number.POSITIVE_INFINITY)) first.set(one.row, one)
  }
  const begins = [...first.values()]
  const edge = Math.min(...begins.map(({ x }) => x))
  const others = begins.filter(({ x, size }) => x - edge >= 2 * size)
  const setIn = [...Map.groupBy(others, ({ x }) => Math.round(x)).values()]
  const most = Math.max(0, ...setIn.map(({ length }) => length))
  return begins.length - others.length + most >= 0.6 * begins.length
}

/** Do two sides stand beside each other rather than one above the other? */
function overlap(left: readonly Placed[], right: readonly Placed[]): boolean {
  const span = (side: readonly Placed[]) => side.map(({ y }) => y)
  const top = Math.max(Math.min(...span(left)), Math.min(...span(right)))
  const bottom = Math.min(Math.max(...span(left)), Math.max(...span(right)))
  return [left, right].every((side) => side.filter(({ y }) => y >= top && y <= bottom).length >= 3)
}

/** The lines of one column. */
function linesIn(page: number, column: number, segments: readonly Placed[]): Line[] {
  const left = Math.min(...segments.map(({ x }) => x))
  const right = Math.max(...segments.map(({ end }) => end))
  const rows = new Map<number, Placed[]>()
  for (const one of segments) rows.set(one.row, [...(rows.get(one.row) ?? []), one])
  return [...rows.values()].flatMap((row) => {
    const [first] = row
    if (first === undefined) return []
    const rtl = isRtl(row.map(({ text }) => text).join(''))
    const order = rtl ? row.toReversed() : row
    const { tag, artifact } = row.reduce((most, one) =>
      one.text.length > most.text.length ? one : most,
    )
    const { cells } = first
    return {
      page,
      x: Math.min(...row.map(({ x }) => x)),
      end: Math.max(...row.map(({ end }) => end)),
      y: first.y,
      size: first.size,
      segments: order.map(({ x, end, text }) => ({ x, end, text })),
      turned: false,
      column,
      left,
      right,
      ...(tag === undefined ? {} : { tag }),
      ...(cells === undefined ? {} : { cells }),
      ...(artifact === true && { artifact }),
    }
  })
}

function turnedLine(page: number, column: number, items: readonly Painted[]): Line {
  const text = items.map((one) => (one.spaced ? ` ${one.text}` : one.text)).join('')
  const segments = [{ x: 0, end: 0, text: text.replace(/\s+/g, ' ').trim() }]
  const size = Math.max(...items.map((one) => one.size))
  return { page, x: 0, end: 0, y: 0, size, segments, turned: true, column, left: 0, right: 0 }
}

/** The words of a line. */
export function wordsOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join(' ')
}
