/**
 * What changed from one edition to the next: claims that came, went, or differ in anything that
 * readers are told of them (wording, marks, rounds, ruling). Where the outcome is another, the earlier one is said.
 *
 * A label is one of its version of the scale: a key that two versions share may have another word or
 * another place. Where the word is the same all the same, the earlier one is said with its scale.
 */
import { canonical } from '../review/canonical.ts'
import type { ClaimFrozen, Outcome, Since, Snapshot } from './edition.ts'
import { outcomeOf, ruledRound } from './outcome.ts'

/** The differences between two snapshots of one project. */
export function sinceEdition(before: Snapshot, now: Snapshot): Since {
  const old = new Map(before.claims.map((claim) => [claim.number, claim]))
  const here = new Set(now.claims.map(({ number }) => number))
  return {
    number: before.number,
    added: now.claims.flatMap(({ number }) => (old.has(number) ? [] : [number])),
    changed: now.claims.flatMap((claim) => changed(before, now, old.get(claim.number), claim)),
    removed: before.claims.flatMap(({ number }) => (here.has(number) ? [] : [number])),
  }
}

function changed(
  before: Snapshot,
  now: Snapshot,
  was: ClaimFrozen | undefined,
  is: ClaimFrozen,
): Since['changed'] {
  if (was === undefined || canonical(was) === canonical(is)) return []
  return [{ claim: is.number, was: earlierOutcome(before, now, was, is) }]
}

/** What it came to before; null where that is the same. An approval and a decision for one label are one outcome to a reader. */
function earlierOutcome(
  before: Snapshot,
  now: Snapshot,
  was: ClaimFrozen,
  is: ClaimFrozen,
): Outcome | null {
  const earlier = outcomeOf(before, was)
  const later = outcomeOf(now, is)
  const scale = ruledRound(was).scaleVersion
  const oneScale = scale === ruledRound(is).scaleVersion
  if (earlier.label === later.label && (oneScale || earlier.label === null)) return null
  if (oneScale || earlier.word !== later.word) return earlier
  return { ...earlier, word: `${earlier.word} (scale ${scale})` }
}
