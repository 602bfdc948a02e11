/**
 * Running heads, feet and page numbers of a PDF. They are left out only if that is certain: the same
 * words (figures aside) among the two outermost lines, set apart from the others, at the same height, on at least three pages and on
 * four in ten of all (heads that alternate between left and right pages are on half of them); or a figure
 * that counts the pages up, on at least three pages. What repeats less often is kept, and doubted; so is what the file
 * itself calls an artifact (ISO 32000-2, 14.8.2.2), because programs call captions and whole boxes that as well.
 *
 * Units: points.
 */
import { type Line, wordsOf } from './page-lines.ts'

/** What was left out, as sentences, what stays, and which of the lines that stay may be furniture. */
export type Furnished = {
  readonly lines: readonly Line[]
  readonly notes: readonly string[]
  readonly doubted: ReadonlySet<Line>
}

type Edge = { readonly line: Line; readonly place: 'head' | 'foot'; readonly words: string }

const SHARE = 0.4
const FEWEST = 3
/** So far from each other two lines are at the same height. */
const HEIGHT = 4
const OUTERMOST = 2
/** So many times its size a line must stand off the next to be set apart. */
const APART = 1.9

/** Take the furniture out of the lines of all pages. */
export function withoutFurniture(lines: readonly Line[], pages: number): Furnished {
  const edges = edgesOf(lines)
  const out = new Set<Line>()
  const doubted = new Set(lines.filter(({ artifact }) => artifact === true))
  const notes: string[] = []
  for (const group of groupsOf(edges)) {
    const on = new Set(group.map(({ line }) => line.page)).size
    const [first] = group
    if (first === undefined || on < 2) continue
    const figures = !/\p{L}{2}/u.test(first.words)
    const certain = on >= FEWEST && (figures ? countsUp(group) : on >= SHARE * pages)
    if (figures && !certain && !countsUp(group)) continue
    for (const { line } of group) (certain ? out : doubted).add(line)
    if (certain) notes.push(leftOut(first, on, pages, figures))
  }
  const stays = lines.filter((line) => !out.has(line))
  if (out.size === 0) return { lines: stays, notes, doubted }
  const moved = new Map(zipped(stays, withOwnEdges(stays)))
  const still = [...doubted].flatMap((line) => moved.get(line) ?? [])
  return { lines: [...moved.values()], notes, doubted: new Set(still) }
}

/** Lines whose columns are as wide as what stays: a running head may begin further out than the text. */
function withOwnEdges(lines: readonly Line[]): Line[] {
  const columns = Map.groupBy(lines, ({ page, column }) => `${page} ${column}`)
  const edges = new Map(
    [...columns].map(([key, some]) => {
      const left = Math.min(...some.map(({ x }) => x))
      return [key, { left, right: Math.max(...some.map(({ end }) => end)) }]
    }),
  )
  return lines.map((line) => ({ ...line, ...edges.get(`${line.page} ${line.column}`) }))
}

function zipped<T>(some: readonly T[], others: readonly T[]): [T, T][] {
  return some.flatMap((one, nth): [T, T][] => {
    const other = others[nth]
    return other === undefined ? [] : [[one, other]]
  })
}

function leftOut({ place, words }: Edge, on: number, pages: number, figures: boolean): string {
  const what = figures ? 'Page numbers' : `«${words.slice(0, 120)}»`
  return `${what} at the ${place} of ${on} of ${pages} pages ${figures ? 'were' : 'was'} left out.`
}

/** The outermost lines of each page. */
function edgesOf(lines: readonly Line[]): Edge[] {
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.turned) continue
    const some = pages.get(line.page)
    if (some === undefined) pages.set(line.page, [line])
    else some.push(line)
  }
  return [...pages.values()].flatMap((page) => {
    const sorted = [...page].sort((a, b) => a.y - b.y)
    return [
      ...outermost(sorted).map((line) => ({ line, place: 'head' as const, words: wordsOf(line) })),
      ...outermost(sorted.toReversed()).map((line) => ({
        line,
        place: 'foot' as const,
        words: wordsOf(line),
      })),
    ]
  })
}

/** The lines at an edge that are set apart from the next ones; none if none are. */
function outermost(lines: readonly Line[]): readonly Line[] {
  for (let most = 1; most <= OUTERMOST; most++) {
    const [last, next] = [lines[most - 1], lines[most]]
    if (last === undefined || next === undefined) return lines.slice(0, most)
    if (Math.abs(next.y - last.y) > APART * Math.max(last.size, next.size)) {
      return lines.slice(0, most)
    }
  }
  return []
}

/** Edges with the same words at the same height. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const groups = new Map<string, Edge[][]>()
  for (const edge of edges) {
    const key = `${edge.place} ${edge.words.replace(/\d+/g, '#').toLowerCase()}`
    const same = groups.get(key) ?? []
    const near = same.find(([one]) => Math.abs((one?.line.y ?? 0) - edge.line.y) <= HEIGHT)
    if (near === undefined) same.push([edge])
    else near.push(edge)
    groups.set(key, same)
  }
  return [...groups.values()].flat()
}

/** Does a figure of these lines grow as the pages do? */
function countsUp(group: readonly Edge[]): boolean {
  const steps = group.map(({ line, words }) => {
    const first = /\d+/.exec(words)?.[0]
    return first === undefined ? Number.NaN : Number(first) - line.page
  })
  return steps.every((step) => step === steps[0])
}
