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
  /** The longest run of its tokens that is gone. */
  readonly gone: Run
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
/** Where less of a passage was found it may have left its surroundings, which then hardly count. */
const ENOUGH = 0.5
const HARDLY = 0.05
/** What a token costs that went or came between two that stayed: where this outweighs a part at the edge, that part stayed by chance. */
const SPARSE = 0.1

/** How a cell was reached; the two flags say that a gap went on. */
const [STOP, ALONG, DELETED, INSERTED] = [0, 1, 2, 3]
const GOES_ON_DELETED = 4
const GOES_ON_INSERTED = 8

/**
 * Lay a passage along a stretch; null if nothing of it fits. Where the table would be too large, what
 * the difference brought into the stretch (`went`) is taken for the passage.
 */
export function fitInto(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  went: Int32Array,
  passage: Run,
  stretch: Run,
): Fit | null {
  const from = Math.max(0, passage.from - AROUND)
  const to = Math.min(before.count, passage.to + AROUND)
  const pattern = { from, to }
  if ((to - from) * (stretch.to - stretch.from) > MOST_CELLS) {
    const inside = (j: number) => (j >= stretch.from && j < stretch.to ? j : -1)
    return fitOf(before, after, weights, passage, pattern, went.slice(from, to).map(inside))
  }
  const laid = (surrounding: number) => {
    const table = layAlong(before, after, weights, surrounding, passage, pattern, stretch)
    return fitOf(before, after, weights, passage, pattern, partners(table, pattern, stretch))
  }
  const found = laid(SURROUNDING)
  if (found !== null && found.share >= ENOUGH) return found
  const alone = laid(HARDLY)
  return alone !== null && alone.share > (found?.share ?? 0) ? alone : found
}

type Laid = { readonly trace: Uint8Array; readonly row: number; readonly column: number }

/** The table, as the way by which each cell was reached, and the cell where the best way ends. */
function layAlong(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  surrounding: number,
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
    const weight = (weights.of[key] ?? 0) * (inside ? 1 : surrounding)
    const mayBegin = token < passage.from
    ;[above, best] = [best, above]
    let came = -1e9
    const insertion = inside && token < passage.to - 1 ? WITHIN : BESIDE
    for (let column = 0; column <= width; column++) {
      const opened = (above[column] ?? 0) - OPEN
      const longer = (gone[column] ?? 0) - GONE
      const deleted = Math.max(longer, opened)
      gone[column] = deleted
      let way = longer > opened ? GOES_ON_DELETED : 0
      let score = deleted
      let how = DELETED
      if (column > 0) {
        const begun = (best[column - 1] ?? 0) - insertion.open
        const further = came - insertion.on
        came = Math.max(further, begun)
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
  const kept = densest(keptPairs(before, after, weights, passage, pattern, partner))
  const [begin, end] = [kept[0]?.i ?? 0, kept.at(-1)?.i ?? -1]
  const at = (i: number) => (i < begin || i > end ? -1 : (partner[i - pattern.from] ?? -1))
  const weigh = (from: number, to: number) => weightOf(before, weights, kept, { from, to })
  const mine = kept.filter(({ own }) => own)
  const [first, last] = [mine[0], mine.at(-1)]
  if (first === undefined || last === undefined) return null
  const [left, right] = [weigh(pattern.from, passage.from), weigh(passage.to, pattern.to)]
  return {
    from: widened(at, passage.from, first.i, -1, first.j),
    to: widened(at, passage.to - 1, last.i, 1, last.j) + 1,
    first: at(passage.from),
    last: at(passage.to - 1),
    stayed: { from: first.i, to: last.i + 1 },
    gone: longestGap(passage, mine),
    share: weigh(passage.from, passage.to),
    around: (left + right) / 2,
  }
}

/** A token that stayed, how much of its weight, and what this is worth: `own` are those of the passage itself. */
type Kept = {
  readonly i: number
  readonly j: number
  readonly weight: number
  readonly own: boolean
}

/** The tokens of the pattern that became the same or one like it. */
function keptPairs(
  before: Tokens,
  after: Tokens,
  weights: Weights,
  passage: Run,
  pattern: Run,
  partner: Int32Array,
): readonly Kept[] {
  const found: Kept[] = []
  for (const [k, j] of partner.entries()) {
    if (j === -1) continue
    const i = pattern.from + k
    const [key, is] = [before.keys[i] ?? -1, after.keys[j] ?? -1]
    if (is !== key && !weights.alike(key, is)) continue
    const weight = (weights.of[key] ?? 0) * (is === key ? 1 : ALIKE)
    found.push({ i, j, weight, own: i >= passage.from && i < passage.to })
  }
  return found
}

/** The stretch of what stayed, with something of the passage, that is worth most, when all that went or came within it costs. */
function densest(kept: readonly Kept[]): readonly Kept[] {
  let best = { from: 0, to: 0, worth: 0 }
  let [from, worth, owns] = [0, 0, false]
  for (const [k, { i, j, weight, own }] of kept.entries()) {
    const last = kept[k - 1]
    if (last !== undefined) worth -= SPARSE * (i - last.i + Math.abs(j - last.j) - 2)
    if (worth <= 0) [from, worth, owns] = [k, 0, false]
    worth += own ? weight : SURROUNDING * weight
    owns ||= own
    if (owns && worth > best.worth) best = { from, to: k + 1, worth }
  }
  return kept.slice(best.from, best.to)
}

/** How much of a run's weight is among what was kept. */
function weightOf(before: Tokens, { of }: Weights, kept: readonly Kept[], run: Run): number {
  let all = 0
  for (let i = run.from; i < run.to; i++) all += of[before.keys[i] ?? -1] ?? 0
  // An end of the text is a surrounding as good as any.
  if (all === 0) return 1
  let stayed = 0
  for (const { i, weight } of kept) if (i >= run.from && i < run.to) stayed += weight
  return stayed / all
}

/** The longest run of a passage's tokens none of which stayed. */
function longestGap(passage: Run, mine: readonly Kept[]): Run {
  let longest = { from: passage.from, to: passage.from }
  let from = passage.from
  for (const to of [...mine.map(({ i }) => i), passage.to]) {
    if (to - from > longest.to - longest.from) longest = { from, to }
    from = to + 1
  }
  return longest
}

/** An edge moved out from what stayed over what replaced the passage's own last tokens there, as far as what stands beyond it stayed. */
function widened(
  at: (token: number) => number,
  edge: number,
  stayed: number,
  step: -1 | 1,
  image: number,
): number {
  const gone = Math.abs(stayed - edge)
  if (gone === 0) return image
  const beyond = at(edge + step)
  const between = Math.abs(beyond - image) - 1
  if (beyond !== -1 && between > 0 && between <= 2 * gone + 2) return beyond - step
  let out = image
  for (let token = stayed + step; token !== edge + step; token += step)
    out = at(token) === -1 ? out : at(token)
  return out
}
