/**
 * The difference between two lists, as one list of what stayed, went and came: a longest common
 * subsequence (Wagner and Fischer 1974), after the equal beginning and end are set aside. Where two
 * orders are equally long, what went stands before what came.
 *
 * And three lists made one, when two people changed the same beginning: what only one of them changed is
 * taken from that one; where both changed the same place both stand there, mine first, so that a
 * merge never loses a line. Time and room grow with the product of what differs.
 */
export type Change<T> = { readonly how: 'same' | 'gone' | 'new'; readonly of: T }

type Same<T> = (one: T, other: T) => boolean

/** What stayed, went and came between two lists. */
export function difference<T>(
  before: readonly T[],
  after: readonly T[],
  same: Same<T>,
): readonly Change<T>[] {
  const begin = equalBeginning(before, after, same)
  const end = equalBeginning(
    before.slice(begin).toReversed(),
    after.slice(begin).toReversed(),
    same,
  )
  const stays = (list: readonly T[]) => list.map((of) => ({ how: 'same', of }) as const)
  return [
    ...stays(after.slice(0, begin)),
    ...between(
      before.slice(begin, before.length - end),
      after.slice(begin, after.length - end),
      same,
    ),
    ...stays(after.slice(after.length - end)),
  ]
}

function equalBeginning<T>(one: readonly T[], other: readonly T[], same: Same<T>): number {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at++) {
    const [a, b] = [one[at], other[at]]
    if (a === undefined || b === undefined || !same(a, b)) return at
  }
  return shorter
}

/** The difference of two lists that begin and end differently. */
function between<T>(before: readonly T[], after: readonly T[], same: Same<T>): Change<T>[] {
  const width = after.length + 1
  const longest = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  const equal = (i: number, j: number) => {
    const [one, other] = [before[i], after[j]]
    return one !== undefined && other !== undefined && same(one, other)
  }
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const best = Math.max(at(i + 1, j), at(i, j + 1))
      longest[i * width + j] = equal(i, j) ? at(i + 1, j + 1) + 1 : best
    }
  }
  const found: Change<T>[] = []
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [one, other] = [before[i], after[j]]
    if (one !== undefined && other !== undefined && equal(i, j)) {
      found.push({ how: 'same', of: other })
      i++
      j++
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ how: 'gone', of: one })
      i++
    } else if (other !== undefined) {
      found.push({ how: 'new', of: other })
      j++
    }
  }
  return found
}

/** Three lists as one: `mine` and `theirs` both began as `base`. */
export function merged<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  same: Same<T>,
): readonly T[] {
  const [ours, others] = [placed(base, mine, same), placed(base, theirs, same)]
  const found: T[] = []
  for (let at = 0; at <= base.length; at++) {
    found.push(...once(ours.before[at] ?? [], others.before[at] ?? [], same))
    const kept = base[at]
    if (kept === undefined) continue
    if (ours.stays[at] && others.stays[at]) found.push(kept)
  }
  return found
}

/** What a list put before each place of the base, and whether it left what stands there. */
function placed<T>(base: readonly T[], list: readonly T[], same: Same<T>) {
  const before: T[][] = [[]]
  const stays: boolean[] = []
  for (const { how, of } of difference(base, list, same)) {
    if (how === 'new') before[stays.length]?.push(of)
    else {
      stays.push(how === 'same')
      before.push([])
    }
  }
  return { before, stays }
}

/** Mine and then theirs, without what theirs put there just as I did. */
function once<T>(mine: readonly T[], theirs: readonly T[], same: Same<T>): readonly T[] {
  return [...mine, ...theirs.filter((other) => !mine.some((one) => same(one, other)))]
}
