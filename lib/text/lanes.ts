/**
 * Underlines of marks that overlap lie under each other: each mark gets the lowest lane (0, 1, 2 …)
 * that is free where it stands. A mark keeps its lane over its gaps, so that its pieces are seen to
 * belong together.
 *
 * This is the greedy colouring of an interval graph in the order of starts, which is known to need
 * no more lanes than marks ever lie on one another (Kleinberg and Tardos, Algorithm Design, 4.1).
 * Marks that touch may share a lane. O(n log n), on plain numbers: a desk does it for ten thousand marks
 * before it is drawn.
 */
import { hull, type Item, inOrder } from './runs.ts'

/** The lane of every mark that covers anything; of marks that start together the longest is first. */
export function lanes<Id>(items: readonly Item<Id>[]): Map<Id, number> {
  const ordered = inOrder(items)
  const hulls = ordered.map(({ spans }) => hull(spans))
  const starts = Int32Array.from(hulls, ({ start }) => start)
  const given = lanesInOrder(
    starts,
    Int32Array.from(hulls, ({ end }) => end),
  )
  return new Map(ordered.map(({ id }, at) => [id, given[at] ?? 0]))
}

/**
 * The lanes of marks that come in the order of their starts. A tournament of lanes: each leaf is where
 * the last mark of a lane ends, each node the least of those below it, so that the lowest lane that
 * ends early enough is found from the root downwards.
 */
export function lanesInOrder(starts: Int32Array, ends: Int32Array): Int32Array {
  const given = new Int32Array(starts.length)
  let tree = new Int32Array(16)
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0
    if ((tree[1] ?? 0) > start) tree = doubled(tree)
    const room = tree.length / 2
    let node = 1
    while (node < room) {
      node *= 2
      if ((tree[node] ?? 0) > start) node++
    }
    given[at] = node - room
    tree[node] = ends[at] ?? 0
    for (node >>= 1; node >= 1; node >>= 1) tree[node] = leastBelow(tree, node)
  }
  return given
}

/** The same tournament with twice the lanes. */
function doubled(tree: Int32Array): Int32Array<ArrayBuffer> {
  const room = tree.length
  const wider = new Int32Array(2 * room)
  wider.set(tree.subarray(room / 2), room)
  for (let node = room - 1; node >= 1; node--) wider[node] = leastBelow(wider, node)
  return wider
}

function leastBelow(tree: Int32Array, node: number): number {
  return Math.min(tree[2 * node] ?? 0, tree[2 * node + 1] ?? 0)
}
