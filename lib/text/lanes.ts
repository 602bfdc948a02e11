/**
 * Underlines of marks that overlap lie under each other: each mark gets the lowest lane (0, 1, 2 …)
 * that is free where it stands. A mark keeps its lane over its gaps, so that its pieces are seen to
 * belong together.
 *
 * This is the greedy colouring of an interval graph in the order of starts, which is known to need
 * no more lanes than marks ever lie on one another (Kleinberg and Tardos, Algorithm Design, 4.1).
 * Marks that touch may share a lane. O(n log n).
 */
import { hull, type Item, inOrder } from './runs.ts'

/** The lane of every mark that covers anything; of marks that start together the longest is first. */
export function lanes<Id>(items: readonly Item<Id>[]): Map<Id, number> {
  const given = new Map<Id, number>()
  const free = heap<number>((a, b) => a - b)
  const busy = heap<{ readonly end: number; readonly lane: number }>((a, b) => a.end - b.end)
  let opened = 0
  for (const { id, spans } of inOrder(items)) {
    const { start, end } = hull(spans)
    for (let first = busy.least(); first && first.end <= start; first = busy.least()) {
      free.add(first.lane)
      busy.drop()
    }
    const lane = free.least() ?? opened++
    free.drop()
    busy.add({ end, lane })
    given.set(id, lane)
  }
  return given
}

type Heap<T> = {
  readonly least: () => T | undefined
  readonly add: (one: T) => void
  readonly drop: () => void
}

/** A binary heap: the least of many, at hand. */
function heap<T>(order: (a: T, b: T) => number): Heap<T> {
  const tree: T[] = []
  const least = () => tree[0]
  const add = (one: T) => {
    tree.push(one)
    rise(tree, tree.length - 1, order)
  }
  const drop = () => {
    const last = tree.pop()
    if (last === undefined || tree.length === 0) return
    tree[0] = last
    sink(tree, 0, order)
  }
  return { least, add, drop }
}

function rise<T>(tree: T[], from: number, order: (a: T, b: T) => number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1
    if (!swapped(tree, parent, at, order)) return
    at = parent
  }
}

function sink<T>(tree: T[], from: number, order: (a: T, b: T) => number): void {
  for (let at = from; ; ) {
    const left = tree[2 * at + 1]
    const right = tree[2 * at + 2]
    if (left === undefined) return
    const child = right !== undefined && order(right, left) < 0 ? 2 * at + 2 : 2 * at + 1
    if (!swapped(tree, at, child, order)) return
    at = child
  }
}

/** Put a parent and its child in order; was there anything to do? */
function swapped<T>(tree: T[], up: number, down: number, order: (a: T, b: T) => number): boolean {
  const parent = tree[up]
  const child = tree[down]
  if (parent === undefined || child === undefined || order(parent, child) <= 0) return false
  tree[up] = child
  tree[down] = parent
  return true
}
