/**
 * Three ways to count a text: UTF-16 units (JavaScript, the DOM), code points (Postgres, the Web
 * Annotation model, our database and exports) and grapheme clusters (what a person calls a
 * character). This is the one place that converts.
 *
 * An index keeps, every 1,024 units, how many code points stand before; a text without surrogates
 * needs none, for there both counts are the same. A lone surrogate counts as one code point, so
 * that every string can be counted; `characters.ts` keeps such strings out of the house.
 *
 * Grapheme clusters are those of Unicode UAX #29, as `Intl.Segmenter` finds them. Its one price is
 * that it reads from the start of its string; so we ask it about one boundary at a time, and hand it
 * only what decides there. By the rules of UAX #29 that is the two characters beside it, unless the
 * first is a mark or a joiner: then also all before it back to their base (rules GB9c and GB11). Of
 * flags it is whether their letters before it are even (GB12); these are counted as far as they go,
 * which is quick. Marks are followed for 1,000 units; what is longer is nobody's character, and
 * inside it every place is taken for a boundary. So no text, in whatever script, makes this slow.
 */
import { type CodePointSpan, type Span, span } from './span.ts'

/** A text prepared for counting. */
export type CodePointIndex = {
  readonly text: string
  /** How many code points the text has. */
  readonly length: number
  /** Code points before unit 0, 1024, 2048 …; null where units and code points are the same. */
  readonly before: Uint32Array | null
}

const STEP = 1024

/** Characters between any two of which a grapheme cluster ends (none joins to a neighbour alike). */
const ORDINARY =
  /[ -~\u00c0-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u3001-\u3020\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]/

/** Characters after which more than their neighbour decides: marks, modifiers, joiners. */
const TRAILING = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]/u

/** Half of a flag. */
const FLAG = /^\p{Regional_Indicator}$/u

/** How far marks are followed, in units. */
const REACH = 1_000

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Prepare a text for counting, once; each conversion then walks at most 1,024 units. */
export function codePointIndex(text: string): CodePointIndex {
  if (!/[\ud800-\udfff]/.test(text)) return { text, length: text.length, before: null }
  const before = new Uint32Array(Math.floor(text.length / STEP) + 1)
  let points = 0
  for (let unit = 0; unit < text.length; unit++) {
    if (unit % STEP === 0) before[unit / STEP] = points
    if (!splitsPair(text, unit)) points++
  }
  if (text.length % STEP === 0) before[text.length / STEP] = points
  return { text, length: points, before }
}

/** The same range, counted in code points. It must lie inside the text and cut no pair. */
export function toCodePoints(index: CodePointIndex, at: Span): CodePointSpan {
  return { from: pointAt(index, at.start), to: pointAt(index, at.end) }
}

/** The same range, counted in UTF-16 units. It must lie inside the text. */
export function toUnits(index: CodePointIndex, at: CodePointSpan): Span {
  return span(unitAt(index, at.from), unitAt(index, at.to))
}

/** The smallest range around `at` that cuts no grapheme cluster. */
export function snapToGraphemes(text: string, at: Span): Span {
  const start = graphemeStart(text, at.start)
  return at.start === at.end ? span(start, start) : span(start, graphemeEnd(text, at.end))
}

/** The last boundary between grapheme clusters that is not after `offset`. */
export function graphemeStart(text: string, offset: number): number {
  checkInside(text, offset)
  for (let at = offset; offset - at <= REACH; at--) if (isBoundary(text, at)) return at
  return offset
}

/** The first boundary between grapheme clusters that is not before `offset`. */
export function graphemeEnd(text: string, offset: number): number {
  checkInside(text, offset)
  for (let at = offset; at - offset <= REACH; at++) if (isBoundary(text, at)) return at
  return offset
}

/** How many code points stand before a unit. */
function pointAt({ text, length, before }: CodePointIndex, unit: number): number {
  if (!Number.isSafeInteger(unit) || unit < 0 || unit > text.length) {
    throw new RangeError(`Unit ${unit} does not lie in a text of ${text.length} units`)
  }
  if (splitsPair(text, unit)) {
    throw new RangeError(`Unit ${unit} lies inside a surrogate pair, within one character`)
  }
  if (before === null) return unit
  if (unit === text.length) return length
  const step = Math.floor(unit / STEP)
  let points = before[step] ?? 0
  for (let i = step * STEP; i < unit; i++) if (!splitsPair(text, i)) points++
  return points
}

/** The unit before which `point` code points stand. */
function unitAt({ text, length, before }: CodePointIndex, point: number): number {
  if (!Number.isSafeInteger(point) || point < 0 || point > length) {
    throw new RangeError(`Code point ${point} does not lie in a text of ${length} code points`)
  }
  if (before === null) return point
  const step = lastNotAfter(before, point)
  let unit = step * STEP
  let points = before[step] ?? 0
  while (points < point || splitsPair(text, unit)) {
    if (!splitsPair(text, unit)) points++
    unit++
  }
  return unit
}

/** The place of the last number of a rising list that is not greater than `limit`. */
function lastNotAfter(rising: Uint32Array, limit: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rising[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Does a boundary before this unit cut a surrogate pair in two? */
function splitsPair(text: string, unit: number): boolean {
  const low = text.charCodeAt(unit)
  if (!(low >= 0xdc00 && low <= 0xdfff) || unit === 0) return false
  const high = text.charCodeAt(unit - 1)
  return high >= 0xd800 && high <= 0xdbff
}

function checkInside(text: string, offset: number): void {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > text.length) {
    throw new RangeError(`Unit ${offset} does not lie in a text of ${text.length} units`)
  }
}

/** Does a cluster end before this unit? */
function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  if (ORDINARY.test(text.charAt(at - 1)) && ORDINARY.test(text.charAt(at))) return true
  if (splitsPair(text, at)) return false
  const from = startBefore(text, at)
  const end = splitsPair(text, at + 1) ? at + 2 : at + 1
  const [before, after] = [text.slice(from, at), text.slice(at, end)]
  if (FLAG.test(before) && FLAG.test(after)) return flagsBefore(text, at) % 2 === 0
  if (!endsAt(before + after, before.length)) return false
  if (!TRAILING.test(before)) return true
  const base = baseBefore(text, at)
  return endsAt(text.slice(base, end), at - base)
}

/** Does a cluster of this whole string end at `at`? */
function endsAt(words: string, at: number): boolean {
  return clusters.segment(words).containing(at)?.index === at
}

/** Where the character begins that ends at `at`. */
function startBefore(text: string, at: number): number {
  return splitsPair(text, at - 1) ? at - 2 : at - 1
}

/** Where the character begins on which the marks and joiners before `at` stand. */
function baseBefore(text: string, at: number): number {
  let from = startBefore(text, at)
  for (let end = at; from > 0 && at - from < REACH && TRAILING.test(text.slice(from, end)); ) {
    end = from
    from = startBefore(text, end)
  }
  return from
}

/** How many halves of flags stand one after the other before `at`. */
function flagsBefore(text: string, at: number): number {
  let halves = 0
  while (at - 2 * halves >= 2 && isHalfFlag(text, at - 2 * halves - 2)) halves++
  return halves
}

function isHalfFlag(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff
}
