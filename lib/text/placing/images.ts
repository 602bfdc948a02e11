/**
 * Places counted in tokens turned into places in the characters of the new text. An edge of a passage
 * within a token, or in the blanks beside one, is carried over where the characters there are the same;
 * else it is the token's own edge. No grapheme cluster is cut.
 *
 * The surprising decision: a word to which another was glued, because the blank between them was lost («yetThese»), is
 * still where it was; what the capital within shows to be two words, both of which are known, is taken for two.
 *
 * Units: token numbers in, UTF-16 out.
 */
import { type Span, span } from '../span.ts'
import { snapToGraphemes } from '../units.ts'
import type { Fit, Run } from './fitting.ts'
import type { Lexicon, Tokens } from './tokens.ts'

/** Wider than this, what stands between two neighbours is no place. */
const NEAREST = 600

const SMALL = /\p{Ll}$/u
const CAPITAL = /^\p{Lu}/u

/** A fit in units; `at` is the passage in units of the old text, and the lexicon that of both. */
export function unitsOf(
  before: Tokens,
  after: Tokens,
  lexicon: Lexicon,
  passage: Run,
  at: Span,
  fitted: Fit,
): Span {
  const start = startOf(before, after, lexicon, passage.from, at.start, fitted)
  const end = endOf(before, after, lexicon, passage.to - 1, at.end, fitted)
  return start < end ? snapToGraphemes(after.text, span(start, end)) : span(start, start)
}

function startOf(
  before: Tokens,
  after: Tokens,
  lexicon: Lexicon,
  token: number,
  unit: number,
  { first, from }: Fit,
): number {
  const [was, is] = [before.starts[token] ?? 0, after.starts[from] ?? 0]
  if (first !== from) return is
  if (unit === was) {
    const [word, now] = [wordAt(before, token), wordAt(after, from)]
    const head = now.endsWith(word) ? now.slice(0, now.length - word.length) : ''
    return areGlued(lexicon, head, word) ? is + head.length : is
  }
  const there = is + unit - was
  const cut = [Math.min(unit, was), Math.max(unit, was)] as const
  const shift = is - was
  if (there < 0) return is
  if (before.text.slice(...cut) === after.text.slice(cut[0] + shift, cut[1] + shift)) return there
  const [wasEnd, isEnd] = [before.ends[token] ?? 0, after.ends[from] ?? 0]
  const rest = before.text.slice(unit, wasEnd)
  return unit > was && after.text.slice(is, isEnd).endsWith(rest) ? isEnd - rest.length : is
}

function endOf(
  before: Tokens,
  after: Tokens,
  lexicon: Lexicon,
  token: number,
  unit: number,
  { last, to }: Fit,
): number {
  const [was, is] = [before.ends[token] ?? 0, after.ends[to - 1] ?? 0]
  if (last !== to - 1) return is
  if (unit === was) {
    const [word, now] = [wordAt(before, token), wordAt(after, to - 1)]
    const tail = now.startsWith(word) ? now.slice(word.length) : ''
    return areGlued(lexicon, word, tail) ? is - tail.length : is
  }
  const cut = [Math.min(unit, was), Math.max(unit, was)] as const
  const shift = is - was
  const there = unit + shift
  if (there > after.text.length) return is
  if (before.text.slice(...cut) === after.text.slice(cut[0] + shift, cut[1] + shift)) return there
  const [wasStart, isStart] = [before.starts[token] ?? 0, after.starts[to - 1] ?? 0]
  const begun = before.text.slice(wasStart, unit)
  return unit < was && after.text.startsWith(begun, isStart) ? isStart + begun.length : is
}

function wordAt({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token])
}

/** Are these two words that stand together as one for want of a blank? A capital after a small letter begins the second, and each stands alone elsewhere. */
function areGlued({ written }: Lexicon, one: string, other: string): boolean {
  return SMALL.test(one) && CAPITAL.test(other) && written.has(one) && written.has(other)
}

/** Where a lost passage would stand: between what became of the tokens before and after it. */
export function nearestTo(
  before: Tokens,
  after: Tokens,
  to: Int32Array,
  passage: Run,
): Span | null {
  let [i, k] = [passage.from - 1, passage.to]
  while (i >= 0 && (to[i] ?? -1) === -1) i--
  while (k < before.count && (to[k] ?? -1) === -1) k++
  const start = i < 0 ? 0 : (after.ends[to[i] ?? 0] ?? 0)
  const end = k >= before.count ? after.text.length : (after.starts[to[k] ?? 0] ?? 0)
  if (i < 0 && k >= before.count) return null
  if (start <= end && end - start <= NEAREST) return snapToGraphemes(after.text, span(start, end))
  const at = i < 0 ? end : start
  return snapToGraphemes(after.text, span(at, at))
}
