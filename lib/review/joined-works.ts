/**
 * Which of some works stands for which, where editors have said that works are the same. The one that
 * all others lead to stands for them; where it is not among those that are seen, the first that is
 * does, so that nothing is told of a work that a person may not see.
 */
import type { WorkJoin } from './history.ts'

/** For each of the works, by id, the one of them that stands for it: mostly itself. */
export function standsFor(
  works: readonly string[],
  joins: readonly WorkJoin[],
): ReadonlyMap<string, string> {
  const next = new Map(joins.map(({ workId, into }) => [workId, into]))
  const seen = new Set(works)
  const groups = Map.groupBy(works, (id) => rootOf(id, next))
  return new Map(
    [...groups].flatMap(([root, members]) => {
      const shown = seen.has(root) ? root : (members.toSorted()[0] ?? root)
      return members.map((id): [string, string] => [id, shown])
    }),
  )
}

/** The work that all others lead to. */
export function rootOf(id: string, next: ReadonlyMap<string, string | null>): string {
  const into = next.get(id) ?? null
  return into === null ? id : rootOf(into, next)
}
