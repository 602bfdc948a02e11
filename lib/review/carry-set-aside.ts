/**
 * What was set aside in one revision of a text, in the next: it follows only where the sentence stands there
 * unchanged, to the character. A sentence that stands more than once follows where it stands as often as
 * before and all of them were set aside for the same reason; for then it does not matter which is which.
 * Whatever else was set aside is open again: nothing is guessed.
 *
 * Units: UTF-16, of the revision that is meant.
 */
import { overlaps, type Span } from '../text/span.ts'
import { type SetAsideReason, statesOf } from './coverage.ts'

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
  const reasonOf = reasonsIn(before, setAside)
  const carried: Aside[] = []
  let left = 0
  for (const [words, places] of were) {
    const reasons = places.map((place) => reasonOf.get(place))
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

/** Why each sentence of which all is set aside is so, also one that was parted from a longer one since. */
function reasonsIn(
  { text, sentences }: Sentenced,
  setAside: readonly Aside[],
): ReadonlyMap<Span, SetAsideReason> {
  const inOrder = setAside.toSorted((a, b) => a.start - b.start)
  const states = statesOf(text, sentences, [], inOrder)
  const reasons = new Map<Span, SetAsideReason>()
  let next = 0
  for (const [nth, sentence] of sentences.entries()) {
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++
    const over = inOrder[next]
    if (states[nth] !== 'set aside' || over === undefined || !overlaps(over, sentence)) continue
    reasons.set(sentence, over.reason)
  }
  return reasons
}

function wordsIn(text: string): (at: Span) => string {
  return ({ start, end }) => text.slice(start, end)
}
