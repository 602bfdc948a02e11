/**
 * The rows of tables that a tagged PDF names. The words of a cell are those that the file says are in it, wherever
 * they stand; so a cell of several lines is one, and narrow gaps part cells. Programs leave empty cells out of
 * the tags: where a row has fewer cells than the longest of its table, each stands under the cell that is nearest.
 *
 * Units: points.
 */
import type { Painted } from './page-lines.ts'

/** A row: its cells in their order, each with the lines of its words; none where it is empty. */
export type TaggedRow = {
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly items: readonly Painted[]
  readonly cells: readonly Cell[]
}
export type Cell = { readonly x: number; readonly end: number; readonly lines: readonly string[] }

type Drawn = Omit<TaggedRow, 'cells'> & { readonly table: string; readonly cells: readonly Cell[] }

/** The rows among what is painted on a page. `linesOf` tells the lines of a cell. */
export function taggedRows(
  painted: readonly Painted[],
  linesOf: (items: readonly Painted[]) => readonly string[],
): TaggedRow[] {
  const inRows = painted.filter(({ tag }) => tag?.kind === 'table row')
  const rows = [...Map.groupBy(inRows, ({ tag }) => tag?.element ?? '').values()].map((items) =>
    drawn(items, linesOf),
  )
  return [...Map.groupBy(rows, ({ table }) => table).values()].flatMap((table) => {
    const longest = table.reduce((most, row) => (row.cells.length > most.cells.length ? row : most))
    return table.map((row) => ({ ...row, cells: underEachOther(row.cells, longest.cells) }))
  })
}

function drawn(
  items: readonly Painted[],
  linesOf: (items: readonly Painted[]) => readonly string[],
): Drawn {
  const cells = [...Map.groupBy(items, ({ tag }) => tag?.cell ?? 0)]
    .toSorted(([a], [b]) => a - b)
    .map(([, of]): Cell => ({ ...edgesOf(of), lines: linesOf(of) }))
  return {
    ...edgesOf(items),
    y: Math.min(...items.map(({ y }) => y)),
    size: Math.max(...items.map(({ size }) => size)),
    table: items[0]?.tag?.table ?? '',
    items,
    cells,
  }
}

function edgesOf(items: readonly Painted[]): { readonly x: number; readonly end: number } {
  return {
    x: Math.min(...items.map(({ x }) => x)),
    end: Math.max(...items.map(({ x, width }) => x + width)),
  }
}

/** Cells with empty ones between them, so that each stands under the nearest of the longest row, in order. */
function underEachOther(cells: readonly Cell[], longest: readonly Cell[]): readonly Cell[] {
  const missing = longest.length - cells.length
  if (missing === 0) return cells
  const placed: Cell[] = []
  for (const [nth, cell] of cells.entries()) {
    const free = longest.slice(placed.length, nth + missing + 1)
    const far = free.map((over) => distance(cell, over))
    const gap = far.indexOf(Math.min(...far))
    for (const { x, end } of free.slice(0, Math.max(0, gap))) placed.push({ x, end, lines: [] })
    placed.push(cell)
  }
  return placed
}

/** How far two cells stand from being one under the other, by the left, the middle or the right. */
function distance(one: Cell, other: Cell): number {
  const [left, right] = [Math.abs(one.x - other.x), Math.abs(one.end - other.end)]
  return Math.min(left, right, Math.abs(one.x + one.end - other.x - other.end) / 2)
}
