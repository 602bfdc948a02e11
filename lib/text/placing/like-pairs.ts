/**
 * Words that were replaced by words like them: «colour» by «color», a slip by its repair. They are paired in
 * order, within a stretch short enough that one reads it at a glance; in a longer one likeness is chance.
 *
 * Units: token numbers.
 */
import type { Run } from './fitting.ts'
import type { Tokens } from './tokens.ts'
import type { Weights } from './weights.ts'

/** Stretches of more tokens have no like pairs. */
const LONGEST = 40

/** The pairs of like words in a stretch of each text, in order; the same word is none. */
export function likePairs(
  before: Tokens,
  after: Tokens,
  { alike }: Weights,
  old: Run,
  now: Run,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  if (old.to - old.from > LONGEST || now.to - now.from > LONGEST) return found
  let next = now.from
  for (let i = old.from; i < old.to; i++) {
    for (let j = next; j < now.to; j++) {
      const [one, other] = [before.keys[i] ?? -1, after.keys[j] ?? -1]
      if (one === other || !alike(one, other)) continue
      found.push([i, j])
      next = j + 1
      break
    }
  }
  return found
}
