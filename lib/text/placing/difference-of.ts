/**
 * What changed from one revision to the next, for a reader to see: what stayed, went, came, and was
 * moved. Passages are paired first, wherever they stand, then words inside, in order with the words that
 * are like them. The parts of the new text are in its order and make it up without a gap; so do those of the old one.
 *
 * The surprising decision: it says more than a shortest list of changes would. One small word that stayed
 * between two rewritten passages counts as rewritten with them, for nobody can read such a
 * difference; and what was moved is told as moved, at both its places. (`lib/review/difference.ts` compares short lists of
 * anything, line by line, and merges three; it knows neither words nor moves, and two texts would be too large for it.)
 *
 * Units: UTF-16. No grapheme cluster is cut.
 */
import { followTokens } from './follow.ts'
import { inOrder, runsOf, type Together } from './in-order.ts'
import { likePairs } from './like-pairs.ts'
import { type Part, partsList } from './parts.ts'
import { emptyLexicon, type Tokens, tokensOf } from './tokens.ts'
import { type Weights, weightsOf } from './weights.ts'

/** Less weight than this, alone between two changes of at least so many tokens, did not stay. */
const ISLAND = 0.5
const SHORE = 3

/** The difference of two texts. */
export function differenceOf(oldText: string, newText: string): readonly Part[] {
  const lexicon = emptyLexicon()
  const [before, after] = [tokensOf(oldText, lexicon), tokensOf(newText, lexicon)]
  const weights = weightsOf(before, after, lexicon)
  const { to } = followTokens(before, after)
  const runs = withoutIslands(runsOf(to), before, after, weights)
  const chain = inOrder(runs, after.count)
  const stayed = new Set(chain)
  const moved = runs.filter((run) => !stayed.has(run))
  const parts = partsList(before, after, moved)
  let [i, j] = [0, 0]
  for (const run of [...chain, { i: before.count, j: after.count, size: 0 }]) {
    const [old, now] = [
      { from: i, to: run.i },
      { from: j, to: run.j },
    ]
    for (const pair of likePairs(before, after, weights, old, now)) parts.pairUnmoved(...pair)
    for (let k = 0; k < run.size; k++) parts.pair(run.i + k, run.j + k)
    i = run.i + run.size
    j = run.j + run.size
  }
  return parts.told()
}

/** The runs without those so light and so lonely that they are no sign of anything. */
function withoutIslands(
  runs: readonly Together[],
  before: Tokens,
  after: Tokens,
  { of }: Weights,
): readonly Together[] {
  const begin = { i: 0, j: 0, size: 0 }
  const end = { i: before.count, j: after.count, size: 0 }
  return runs.filter((run, r) => {
    let weight = 0
    for (let k = 0; k < run.size; k++) weight += of[before.keys[run.i + k] ?? 0] ?? 0
    if (weight >= ISLAND) return true
    const far = waterBetween(runs[r - 1] ?? begin, run) >= SHORE
    return !far || waterBetween(run, runs[r + 1] ?? end) < SHORE
  })
}

/** How many tokens lie between two runs, in the text where they are farther apart. */
function waterBetween(one: Together, other: Together): number {
  return Math.max(other.i - one.i - one.size, Math.abs(other.j - one.j - one.size))
}
