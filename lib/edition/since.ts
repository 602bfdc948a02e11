/**
 * What changed from one edition to the next: claims that came, went, or differ in anything that
 * readers are told of them (wording, marks, rounds, ruling). Where the outcome is another, the earlier one is said.
 */
import { canonical } from '../review/canonical.ts'
import type { ClaimFrozen, Outcome, Since, Snapshot } from './edition.ts'
import { outcomeOf } from './outcome.ts'

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
  const earlier = outcomeOf(before, was)
  return [{ claim: is.number, was: sameOutcome(earlier, outcomeOf(now, is)) ? null : earlier }]
}

/** An approval and a decision for the same label are one outcome to a reader. */
function sameOutcome(a: Outcome, b: Outcome): boolean {
  return a.label === b.label && a.word === b.word
}
