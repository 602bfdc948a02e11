/**
 * The parts of a difference put together while one walks through both texts: pairs of tokens that
 * belong together, and between them what went, what came and what was moved. Blanks belong to the change
 * beside them, and changes that touch are told as one: first what went, then what came. A word that became another
 * is told whole; of one that is only written otherwise (a capital, an accent composed) the letters are told.
 *
 * Units: UTF-16; tokens by number.
 */
import { type Span, span } from '../span.ts'
import { graphemeEnd, graphemeStart } from '../units.ts'
import type { Together } from './in-order.ts'
import type { Tokens } from './tokens.ts'
import { wholeFigures } from './whole-figures.ts'

/** A part of a difference. What was moved is told twice, where it stood and where it stands, both times with both places. */
export type Part =
  | {
      readonly how: 'same' | 'moved away' | 'moved here'
      readonly before: Span
      readonly after: Span
    }
  | { readonly how: 'gone'; readonly before: Span; readonly after?: never }
  | { readonly how: 'new'; readonly after: Span; readonly before?: never }

/** A list of parts in the making. */
export type Parts = {
  /** Two tokens belong together, and are the next that do. */
  readonly pair: (i: number, j: number) => void
  /** The same, unless one of them was moved. */
  readonly pairUnmoved: (i: number, j: number) => void
  /** All parts, to the ends of both texts. */
  readonly told: () => readonly Part[]
}

/** Begin a list of parts; `moved` are the runs of tokens that did not stay in order. */
export function partsList(before: Tokens, after: Tokens, moved: readonly Together[]): Parts {
  const [oldText, newText] = [before.text, after.text]
  const away = moved.map((run) => whereabouts(before, after, run))
  const here = away.toSorted((one, other) => one.after.start - other.after.start)
  const movedOld = new Set(
    moved.flatMap(({ i, size }) => Array.from({ length: size }, (_, k) => i + k)),
  )
  const movedNew = new Set(
    moved.flatMap(({ j, size }) => Array.from({ length: size }, (_, k) => j + k)),
  )
  const parts: Part[] = []
  let [b, a, nextAway, nextHere] = [0, 0, 0, 0]

  const sameUntil = (to: number) => {
    if (to > b) parts.push({ how: 'same', before: span(b, to), after: span(a, a + to - b) })
    a += to - b
    b = to
  }
  const goneUntil = (to: number) => {
    if (to > b) parts.push({ how: 'gone', before: span(b, to) })
    b = to
  }
  const newUntil = (to: number) => {
    if (to > a) parts.push({ how: 'new', after: span(a, to) })
    a = to
  }
  const changedUntil = (toB: number, toA: number) => {
    for (; (away[nextAway]?.before.end ?? Number.POSITIVE_INFINITY) <= toB; nextAway++) {
      const run = away[nextAway]
      if (run === undefined || run.before.start < b) continue
      goneUntil(run.before.start)
      parts.push({ how: 'moved away', ...run })
      b = run.before.end
    }
    goneUntil(toB)
    for (; (here[nextHere]?.after.end ?? Number.POSITIVE_INFINITY) <= toA; nextHere++) {
      const run = here[nextHere]
      if (run === undefined || run.after.start < a) continue
      newUntil(run.after.start)
      parts.push({ how: 'moved here', ...run })
      a = run.after.end
    }
    newUntil(toA)
  }
  /** To these places, with the blanks that both stretches begin and end with kept. */
  const until = (toB: number, toA: number) => {
    const [begin, end] = commonEnds(oldText, newText, span(b, toB), span(a, toA))
    const whole = begin === toB - b && begin === toA - a
    const lead = /^\s*/.exec(oldText.slice(b, b + begin))?.[0].length ?? 0
    sameUntil(whole ? b + begin : Math.max(b, graphemeStart(oldText, b + lead)))
    const kept = /\s*$/.exec(oldText.slice(Math.max(b, toB - end), toB))?.[0].length ?? 0
    const tail = toB - kept >= b && toA - kept >= a ? kept : 0
    changedUntil(toB - tail, toA - tail)
    sameUntil(toB)
  }
  const pair = (i: number, j: number) => {
    until(before.starts[i] ?? 0, after.starts[j] ?? 0)
    const [toB, toA] = [before.ends[i] ?? 0, after.ends[j] ?? 0]
    const isOneWord = before.keys[i] === after.keys[j]
    const [begin, end] = isOneWord
      ? commonEnds(oldText, newText, span(b, toB), span(a, toA))
      : [0, 0]
    sameUntil(b + begin)
    changedUntil(toB - end, toA - end)
    sameUntil(toB)
  }
  return {
    pair,
    pairUnmoved: (i, j) => {
      if (!movedOld.has(i) && !movedNew.has(j)) pair(i, j)
    },
    told: () => {
      until(oldText.length, newText.length)
      return gathered(wholeFigures(gathered(parts, oldText), oldText, newText), oldText)
    },
  }
}

function whereabouts(before: Tokens, after: Tokens, { i, j, size }: Together) {
  return {
    before: span(before.starts[i] ?? 0, before.ends[i + size - 1] ?? 0),
    after: span(after.starts[j] ?? 0, after.ends[j + size - 1] ?? 0),
  }
}

/** How many units two stretches have in common at their beginning and at their end, cutting no cluster of either. */
function commonEnds(
  oldText: string,
  newText: string,
  one: Span,
  other: Span,
): readonly [number, number] {
  const shorter = Math.min(one.end - one.start, other.end - other.start)
  let begin = 0
  while (begin < shorter && oldText[one.start + begin] === newText[other.start + begin]) begin++
  if (begin === shorter && one.end - one.start === other.end - other.start) return [begin, 0]
  begin = Math.min(
    graphemeStart(oldText, one.start + begin) - one.start,
    graphemeStart(newText, other.start + begin) - other.start,
  )
  begin = Math.max(0, begin)
  let end = 0
  while (end < shorter - begin && oldText[one.end - 1 - end] === newText[other.end - 1 - end]) end++
  end = Math.min(
    one.end - graphemeEnd(oldText, one.end - end),
    other.end - graphemeEnd(newText, other.end - end),
  )
  return [begin, Math.max(0, end)]
}

/** Touching parts of a kind made one; changes with nothing but a blank between them made one change. */
function gathered(parts: readonly Part[], oldText: string): readonly Part[] {
  const found: Part[] = []
  let [gone, come]: [Span | null, Span | null] = [null, null]
  const flush = () => {
    if (gone !== null) found.push({ how: 'gone', before: gone })
    if (come !== null) found.push({ how: 'new', after: come })
    ;[gone, come] = [null, null]
  }
  for (const [k, part] of parts.entries()) {
    const bridge =
      part.how === 'same' && gone !== null && come !== null && isBridge(parts, k, oldText)
    if (bridge || part.how === 'gone') gone = joined(gone, part.before ?? null)
    if (bridge || part.how === 'new') come = joined(come, part.after ?? null)
    if (bridge || part.how === 'gone' || part.how === 'new') continue
    flush()
    const last = found.at(-1)
    if (part.how === 'same' && last?.how === 'same') {
      found[found.length - 1] = {
        how: 'same',
        before: span(last.before.start, part.before.end),
        after: span(last.after.start, part.after.end),
      }
    } else found.push(part)
  }
  flush()
  return found
}

function joined(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other
  return span(one.start, other.end)
}

/** Blanks of one line after which something both went and came again. */
function isBridge(parts: readonly Part[], k: number, oldText: string): boolean {
  const at = parts[k]?.before ?? span(0, 0)
  if (!/^[^\S\n]+$/.test(oldText.slice(at.start, at.end))) return false
  const next = [parts[k + 1]?.how, parts[k + 2]?.how]
  return next[0] === 'gone' && next[1] === 'new'
}
