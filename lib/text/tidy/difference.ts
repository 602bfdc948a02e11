/**
 * The shortest way from one list of tokens to another, as runs that were replaced: Myers' greedy search
 * ("An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986), after what both begin and
 * end with is put aside, and all that only one of them has: it can be on no shortest way. Lines are first held fast
 * where both have a line once ("patience", Bram Cohen, 2005), so that a long text with many changes
 * is many short searches.
 *
 * The surprising decision: beyond a number of steps it gives up and says that the whole middle was
 * replaced. That is true, only longer than it need be, and it bounds time and memory.
 */

/** Tokens `from`–`to` of the one list stand as `start`–`end` of the other. */
export type Replaced = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** So many tokens may go or come before the search gives up: 36 MB and a fraction of a second. */
const MOST_STEPS = 3_000

/** The runs that differ, in order; nothing that both have lies in between two that touch. */
export function replacedRuns(
  before: readonly string[],
  after: readonly string[],
  mostSteps = MOST_STEPS,
): Replaced[] {
  let head = 0
  const shorter = Math.min(before.length, after.length)
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const a = before.slice(head, before.length - tail)
  const b = after.slice(head, after.length - tail)
  if (a.length === 0 && b.length === 0) return []
  const kept = a.length === 0 || b.length === 0 ? [] : keptPairs(a, b, mostSteps)
  return compacted(between(kept, a.length, b.length), a, b).map(({ from, to, start, end }) => ({
    from: from + head,
    to: to + head,
    start: start + head,
    end: end + head,
  }))
}

/** The lines that differ, in order: between each two that stay the same and stand once in both. */
export function replacedLines(before: readonly string[], after: readonly string[]): Replaced[] {
  const ends: Pair = [before.length, after.length]
  let from = 0
  let start = 0
  return [...heldFast(before, after), ends].flatMap(([to, end]) => {
    const [line, other] = [from, start]
    from = to + 1
    start = end + 1
    return replacedRuns(before.slice(line, to), after.slice(other, end)).map((run) => ({
      from: run.from + line,
      to: run.to + line,
      start: run.start + other,
      end: run.end + other,
    }))
  })
}

/** The longest row of pairs that both lists have once, in the order of both. */
function heldFast(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const there = placesOnce(after)
  const once: Pair[] = []
  for (const [token, at] of placesOnce(before)) {
    const other = there.get(token)
    if (other !== undefined) once.push([at, other])
  }
  // Patience sorting: `tops` are the pairs with which rows of each length end the earliest.
  const tops: number[] = []
  const led: number[] = []
  for (const [nth, [, other]] of once.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((once[tops[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1
      else high = middle
    }
    led[nth] = tops[low - 1] ?? -1
    tops[low] = nth
  }
  const row: Pair[] = []
  for (let nth = tops.at(-1) ?? -1; nth !== -1; nth = led[nth] ?? -1) {
    const pair = once[nth]
    if (pair !== undefined) row.push(pair)
  }
  return row.reverse()
}

/** Where each token stands that stands once, in order. */
function placesOnce(tokens: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, token] of tokens.entries()) places.set(token, places.has(token) ? -1 : at)
  for (const [token, at] of places) if (at === -1) places.delete(token)
  return places
}

type Pair = readonly [number, number]

/** Pairs of places that stay the same, among what both lists have. */
function keptPairs(a: readonly string[], b: readonly string[], mostSteps: number): Pair[] {
  const [inA, inB] = [new Set(a), new Set(b)]
  const [ofA, ofB] = [placesIn(a, inB), placesIn(b, inA)]
  const search = keptInOrder(
    ofA.map((at) => a[at] ?? ''),
    ofB.map((at) => b[at] ?? ''),
    mostSteps,
  )
  return search.map(([one, other]) => [ofA[one] ?? 0, ofB[other] ?? 0])
}

function placesIn(tokens: readonly string[], both: ReadonlySet<string>): number[] {
  return tokens.flatMap((token, at) => (both.has(token) ? [at] : []))
}

/** Pairs of places that stay the same, in order; none if there are too many steps between the lists. */
function keptInOrder(a: readonly string[], b: readonly string[], mostSteps: number): Pair[] {
  const trace: Int32Array[] = []
  let reached = new Int32Array([0])
  for (let steps = 0; steps <= Math.min(mostSteps, a.length + b.length); steps++) {
    const next = new Int32Array(2 * steps + 1)
    for (let k = -steps; k <= steps; k += 2) {
      let x = steps === 0 ? 0 : stepTo(reached, steps, k)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      next[k + steps] = x
      if (x >= a.length && x - k >= b.length) return walkedBack(trace, a.length, b.length)
    }
    trace.push(next)
    reached = next
  }
  return []
}

/** How far diagonal `k` begins: from the one beside it that reached further in the step before. */
function stepTo(reached: Int32Array, steps: number, k: number): number {
  return fromAbove(reached, steps, k)
    ? (reached[k + steps] ?? 0)
    : (reached[k + steps - 2] ?? 0) + 1
}

/** Is it the diagonal above that reached further? */
function fromAbove(reached: Int32Array, steps: number, k: number): boolean {
  if (k === -steps || k === steps) return k !== steps
  return (reached[k + steps - 2] ?? 0) < (reached[k + steps] ?? 0)
}

function walkedBack(trace: readonly Int32Array[], length: number, other: number): Pair[] {
  const pairs: Pair[] = []
  let x = length
  let y = other
  for (let steps = trace.length; steps > 0; steps--) {
    const k = x - y
    const reached = trace[steps - 1] ?? new Int32Array()
    const begun = stepTo(reached, steps, k)
    for (; x > begun; x--, y--) pairs.push([x - 1, y - 1])
    const down = fromAbove(reached, steps, k)
    x = down ? begun : begun - 1
    y = x - (down ? k + 1 : k - 1)
  }
  for (; x > 0 && y > 0; x--, y--) pairs.push([x - 1, y - 1])
  return pairs.reverse()
}

function between(kept: readonly Pair[], length: number, other: number): Replaced[] {
  const runs: Replaced[] = []
  let from = 0
  let start = 0
  for (const [to, end] of [...kept, [length, other] as const]) {
    if (from < to || start < end) runs.push({ from, to, start, end })
    from = to + 1
    start = end + 1
  }
  return runs
}

/** A cut that could as well begin later, and would then meet the next run, does: two small runs are one. */
function compacted(
  runs: readonly Replaced[],
  a: readonly string[],
  b: readonly string[],
): readonly Replaced[] {
  const done: Replaced[] = []
  for (const run of runs) {
    const last = done.at(-1)
    const by = last === undefined ? 0 : run.from - last.to
    if (last !== undefined && slides(last, by, a, b)) {
      const { from, start } = last
      done[done.length - 1] = { from: from + by, to: run.to, start: start + by, end: run.end }
    } else done.push(run)
  }
  return done
}

function slides(
  { from, to, start, end }: Replaced,
  by: number,
  a: readonly string[],
  b: readonly string[],
): boolean {
  const cut = start === end
  if (!cut && from !== to) return false
  const [list, first, last] = cut ? [a, from, to] : [b, start, end]
  for (let i = 0; i < by; i++) if (list[first + i] !== list[last + i]) return false
  return true
}
