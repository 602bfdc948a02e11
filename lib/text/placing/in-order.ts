/**
 * Which pairs of a difference with moves stayed in order: of the runs of tokens that went together, the
 * heaviest chain that rises in both texts (longest increasing subsequence, Fredman 1975, here with
 * weights in a Fenwick tree). What is not on it was moved.
 *
 * Units: token numbers.
 */

/** Tokens that stand one after the other in both texts: `size` of them from `i` and from `j` on. */
export type Together = { readonly i: number; readonly j: number; readonly size: number }

/** The runs of tokens that went together, in the order of the old text. */
export function runsOf(to: Int32Array): readonly Together[] {
  const runs: Together[] = []
  for (let i = 0; i < to.length; ) {
    const j = to[i] ?? -1
    let size = 1
    while (j !== -1 && i + size < to.length && to[i + size] === j + size) size++
    if (j !== -1) runs.push({ i, j, size })
    i += size
  }
  return runs
}

/** Those of the runs that are in order in both texts, so that as many tokens as can be are in them. */
export function inOrder(runs: readonly Together[], after: number): readonly Together[] {
  const heaviest = new Int32Array(after + 2)
  const lastOf = new Int32Array(after + 2).fill(-1)
  const before = new Int32Array(runs.length).fill(-1)
  const heavy = new Int32Array(runs.length)
  let end = -1
  for (const [r, { j, size }] of runs.entries()) {
    let [weight, last] = [0, -1]
    for (let k = j; k > 0; k -= k & -k) {
      if ((heaviest[k] ?? 0) <= weight) continue
      weight = heaviest[k] ?? 0
      last = lastOf[k] ?? -1
    }
    const own = weight + size
    heavy[r] = own
    before[r] = last
    if (end === -1 || own > (heavy[end] ?? 0)) end = r
    for (let k = j + size; k <= after + 1; k += k & -k) {
      if ((heaviest[k] ?? 0) >= own) continue
      heaviest[k] = own
      lastOf[k] = r
    }
  }
  const chain: Together[] = []
  for (let r = end; r !== -1; r = before[r] ?? -1) {
    const run = runs[r]
    if (run !== undefined) chain.push(run)
  }
  return chain.reverse()
}
