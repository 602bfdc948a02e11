/**
 * The best place of a passage in a stretch of the new text: the passage's tokens and some before and
 * after it laid along the stretch, words against words (Sellers 1980, «The theory and computation of
 * evolutionary distances: pattern recognition»; gaps as in Gotoh 1982, so that an inserted sentence costs little
 * more than an inserted word). The surroundings may begin and end where they like, the passage itself has to be
 * laid along whole. What fits is told as shares of what the passage and its surroundings weigh.
 *
 * The surprising decision: the surroundings take part in the laying-along, and not only afterwards in
 * the choice; so the edges of a passage whose first words were replaced are found by what stands before them.
 *
 * Units: token numbers; shares from 0 to 1.
 */
import type { Tokens } from './tokens.ts'
import type { Weights } from './weights.ts'

/** A run of tokens. */
export type Run = { readonly from: number; readonly to: number }

/** Where a passage fits, and how well. */
export type Fit = Run & {
  /** What its first and last tokens became; -1 is nothing. */
  readonly first: number
  readonly last: number
  /** Which of its tokens stayed, from the first to the last of these. */
  readonly stayed: Run
  /** How much of its weight stayed, and of its surroundings. */
  readonly share: number
  readonly around: number
}

/** So many tokens before and after a passage are its surroundings. */
export const AROUND = 10
/** A larger table than this is not made. */
const MOST_CELLS = 3_000_000

const ALIKE = 0.6
const OTHER = -0.25
const OTHER_SIGN = -0.1
const OPEN = 0.3
const GONE = 0.05
/** What came within a passage costs more than what came at its edge: there it is no part of it. */
const WITHIN = { open: 0.4, on: 0.03 }
const BESIDE = { open: 0.25, on: 0.02 }
const SURROUNDING = 0.6

/** How a cell was reached; the two flags say that a gap went on. */
const [STOP, ALONG, DELETED, INSERTED] = [0, 1, 2, 3]
const GOES_ON_DELETED = 4
const GOES_ON_INSERTED = 8

/** Lay a passage along a stretch; null if nothing of it fits, or the table would be too large. */
export function fitInto(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  passage: Run,
  stretch: Run,
): Fit | null {
  const from = Math.max(0, passage.from - AROUND)
  const to = Math.min(before.count, passage.to + AROUND)
  if ((to - from) * (stretch.to - stretch.from) > MOST_CELLS) return null
  const pattern = { from, to }
  const laid = layAlong(before, after, weights, passage, pattern, stretch)
  return fitOf(before, after, weights, passage, pattern, partners(laid, pattern, stretch))
}

type Laid = { readonly trace: Uint8Array; readonly row: number; readonly column: number }

/** The table, as the way by which each cell was reached, and the cell where the best way ends. */
function layAlong(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  passage: Run,
  pattern: Run,
  stretch: Run,
): Laid {
  const width = stretch.to - stretch.from
  const trace = new Uint8Array((pattern.to - pattern.from + 1) * (width + 1))
  let best = new Float32Array(width + 1)
  let above = new Float32Array(width + 1)
  const gone = new Float32Array(width + 1).fill(-1e9)
  let end = { score: -1e9, row: 0, column: 0 }
  for (let row = 1; row <= pattern.to - pattern.from; row++) {
    const token = pattern.from + row - 1
    const key = before.keys[token] ?? -1
    const inside = token >= passage.from && token < passage.to
    const weight = (weights.of[key] ?? 0) * (inside ? 1 : SURROUNDING)
    const mayBegin = token < passage.from
    ;[above, best] = [best, above]
    let came = -1e9
    const insertion = inside && token < passage.to - 1 ? WITHIN : BESIDE
    for (let column = 0; column <= width; column++) {
      const opened = (above[column] ?? 0) - OPEN
      const longer = (gone[column] ?? 0) - GONE
      const deleted = longer > opened ? longer : opened
      gone[column] = deleted
      let way = longer > opened ? GOES_ON_DELETED : 0
      let score = deleted
      let how = DELETED
      if (column > 0) {
        const begun = (best[column - 1] ?? 0) - insertion.open
        const further = came - insertion.on
        came = further > begun ? further : begun
        if (further > begun) way |= GOES_ON_INSERTED
        const other = after.keys[stretch.from + column - 1] ?? -2
        let along = above[column - 1] ?? 0
        if (other === key) along += weight
        else if (weight > 0.1 && weights.alike(key, other)) along += ALIKE * weight
        else along += weight > 0.1 ? OTHER : OTHER_SIGN
        if (along >= score) {
          score = along
          how = ALONG
        }
        if (came > score) {
          score = came
          how = INSERTED
        }
      }
      if (mayBegin && score <= 0) {
        score = 0
        how = STOP
      }
      best[column] = score
      trace[row * (width + 1) + column] = how | way
      if (token >= passage.to - 1 && score > end.score) end = { score, row, column }
    }
  }
  return { trace, row: end.row, column: end.column }
}

/** What each token of the pattern became, or -1. */
function partners({ trace, row, column }: Laid, pattern: Run, stretch: Run): Int32Array {
  const width = stretch.to - stretch.from + 1
  const partner = new Int32Array(pattern.to - pattern.from).fill(-1)
  while (row > 0) {
    const cell = trace[row * width + column] ?? 0
    const how = cell & 3
    if (how === STOP) break
    if (how === ALONG) {
      partner[row - 1] = stretch.from + column - 1
      row--
      column--
    } else if (how === DELETED) {
      while (row > 1 && ((trace[row * width + column] ?? 0) & GOES_ON_DELETED) !== 0) row--
      row--
    } else {
      while (column > 1 && ((trace[row * width + column] ?? 0) & GOES_ON_INSERTED) !== 0) column--
      column--
    }
  }
  return partner
}

function fitOf(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  passage: Run,
  pattern: Run,
  partner: Int32Array,
): Fit | null {
  const at = (token: number) => partner[token - pattern.from] ?? -1
  const part = (from: number, to: number) =>
    partThatStayed(before, after, weights, { from, to }, at)
  const { share, stayed, image } = part(passage.from, passage.to)
  if (image.to <= image.from || stayed.to <= stayed.from) return null
  const left = part(pattern.from, passage.from).share
  const right = part(passage.to, pattern.to).share
  const from = widened(at, passage.from, passage.to, -1, image.from)
  const to = widened(at, passage.to - 1, passage.from - 1, 1, image.to - 1) + 1
  const [first, last] = [at(passage.from), at(passage.to - 1)]
  return { from, to, first, last, stayed, share, around: (left + right) / 2 }
}

/** How much of a run's weight stayed, from which token to which, and the image of all that became something. */
function partThatStayed(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  run: Run,
  at: (token: number) => number,
): { readonly share: number; readonly stayed: Run; readonly image: Run } {
  const stayed = { from: run.to, to: run.from }
  const image = { from: after.count, to: 0 }
  let [weight, all] = [0, 0]
  for (let token = run.from; token < run.to; token++) {
    const key = before.keys[token] ?? -1
    const own = weights.of[key] ?? 0
    all += own
    const j = at(token)
    if (j === -1) continue
    image.from = Math.min(image.from, j)
    image.to = j + 1
    const is = after.keys[j] ?? -1
    if (is !== key && !weights.alike(key, is)) continue
    stayed.from = Math.min(stayed.from, token)
    stayed.to = token + 1
    weight += is === key ? own : ALIKE * own
  }
  // An end of the text is a surrounding as good as any.
  return { share: all === 0 ? 1 : weight / all, stayed, image }
}

/** An edge moved out over what replaced the passage's own last tokens there, as far as what stands beyond it stayed. */
function widened(
  at: (token: number) => number,
  edge: number,
  stop: number,
  step: -1 | 1,
  image: number,
): number {
  let gone = 0
  for (let token = edge; token !== stop && at(token) === -1; token -= step) gone++
  const beyond = at(edge + step)
  if (gone === 0 || beyond === -1) return image
  const between = Math.abs(beyond - image) - 1
  return between > 0 && between <= 2 * gone + 2 ? beyond - step : image
}
