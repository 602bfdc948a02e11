/**
 * What was set aside in one revision of a text, in the next: it follows only where the sentence stands there
 * unchanged, to the character. A sentence that stands more than once follows where it stands as often as
 * before and all of them were set aside for the same reason; for then it does not matter which is which.
 * Whatever else was set aside is open again: nothing is guessed.
 *
 * Units: UTF-16, of the revision that is meant.
 */
import type { Span } from '../text/span.ts'
import type { SetAsideReason } from './coverage.ts'

/** A revision as far as carrying needs it. */
export type Sentenced = { readonly text: string; readonly sentences: readonly Span[] }

/** A stretch that is set aside. */
export type Aside = Span & { readonly reason: SetAsideReason }

/** What follows into the next revision, in its order, and how many sentences were set aside and do not. */
export function carrySetAside(
  before: Sentenced,
  after: Sentenced,
  setAside: readonly Aside[],
): { readonly carried: readonly Aside[]; readonly left: number } {
  const were = Map.groupBy(before.sentences, wordsIn(before.text))
  const are = Map.groupBy(after.sentences, wordsIn(after.text))
  const reasonOf = new Map(setAside.map((one) => [`${one.start} ${one.end}`, one.reason]))
  const carried: Aside[] = []
  let left = 0
  for (const [words, places] of were) {
    const reasons = places.map(({ start, end }) => reasonOf.get(`${start} ${end}`))
    const set = reasons.filter((reason) => reason !== undefined)
    const [reason] = set
    if (reason === undefined) continue
    const there = are.get(words) ?? []
    const same = there.length === places.length && set.length === places.length
    if (same && set.every((one) => one === reason)) {
      carried.push(...there.map((place) => ({ ...place, reason })))
    } else left += set.length
  }
  return { carried: carried.toSorted((a, b) => a.start - b.start), left }
}

function wordsIn(text: string): (at: Span) => string {
  return ({ start, end }) => text.slice(start, end)
}
