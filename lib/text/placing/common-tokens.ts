/**
 * What two lists of numbers have in common, in order: a longest common subsequence by the shortest
 * way of deletions and insertions (Myers 1986, «An O(ND) Difference Algorithm and Its Variations»).
 *
 * The surprising decision: after `MOST` deletions and insertions, or so many steps, it gives up, and only the equal
 * beginning and end are common; lists so different have nothing in common that would help a reader,
 * and the work stays bounded. (`lib/review/difference.ts` compares two short lists of anything by an equality that
 * is handed to it and merges three, in time and room that grow with the product; it would need minutes and gigabytes for two texts.)
 *
 * Units: places in the lists, relative to the ranges asked for.
 */

/** A part of a list of numbers. */
export type Stretch = { readonly keys: Int32Array; readonly from: number; readonly to: number }

const MOST = 1_500
/** No more equal places than these are walked over on the way. */
const STEPS = 10_000_000

/** Tell `pair` of every pair of equal places, in order, counted in the whole lists. */
export function eachCommon(
  before: Stretch,
  after: Stretch,
  pair: (i: number, j: number) => void,
): void {
  const a = before.keys
  const b = after.keys
  let [i, j] = [before.from, after.from]
  while (i < before.to && j < after.to && a[i] === b[j]) pair(i++, j++)
  let [p, q] = [before.to, after.to]
  while (p > i && q > j && a[p - 1] === b[q - 1]) {
    p--
    q--
  }
  const between = shortest({ keys: a, from: i, to: p }, { keys: b, from: j, to: q })
  for (let k = between.length - 2; k >= 0; k -= 2) pair(between[k] ?? 0, between[k + 1] ?? 0)
  for (; p < before.to; p++, q++) pair(p, q)
}

/** The common pairs of two stretches that begin and end differently, flat and from the last to the first. */
function shortest(before: Stretch, after: Stretch): number[] {
  const [n, m] = [before.to - before.from, after.to - after.from]
  if (n === 0 || m === 0) return []
  const most = Math.min(n + m, MOST)
  const far = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  let steps = 0
  for (let d = 0; d <= most && steps < STEPS; d++) {
    trace.push(far.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const [left, right] = [far[most + k] ?? 0, far[most + k + 2] ?? 0]
      let x = k === -d || (k !== d && left < right) ? right : left + 1
      const from = x
      while (x < n && x - k < m && same(before, x, after, x - k)) x++
      steps += x - from + 1
      far[most + k + 1] = x
      if (x >= n && x - k >= m) return wayBack(before, after, trace, d)
    }
  }
  return []
}

function same(a: Stretch, i: number, b: Stretch, j: number): boolean {
  return a.keys[a.from + i] === b.keys[b.from + j]
}

/** The pairs on the way that was found, from its end. */
function wayBack(
  before: Stretch,
  after: Stretch,
  trace: readonly Int32Array[],
  found: number,
): number[] {
  const pairs: number[] = []
  let x = before.to - before.from
  let y = after.to - after.from
  for (let d = found; d >= 0; d--) {
    const far = trace[d] ?? new Int32Array(3)
    const k = x - y
    const [left, right] = [far[d + k] ?? 0, far[d + k + 2] ?? 0]
    const last = k === -d || (k !== d && left < right) ? k + 1 : k - 1
    const px = d === 0 ? 0 : (far[d + last + 1] ?? 0)
    const py = d === 0 ? 0 : px - last
    while (x > px && y > py && same(before, x - 1, after, y - 1)) {
      x--
      y--
      pairs.push(before.from + x, after.from + y)
    }
    x = px
    y = py
  }
  return pairs
}
