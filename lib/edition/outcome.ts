/**
 * What a ruled claim came to, with all that is needed to show it: its word, its place on the scale of
 * the round that the ruling saw, and its key in the tally. Contested claims have no label.
 */
import { type Label, labelOf, type Scale } from '../review/scale.ts'
import type { ClaimFrozen, Outcome, RoundFrozen, Snapshot } from './edition.ts'

export type Come = {
  readonly word: string
  readonly label: Label | null
  readonly scale: Scale
}

/** What a claim came to: the label of its ruling, or contested. */
export function cameTo(snapshot: Snapshot, claim: ClaimFrozen): Come {
  const scale = scaleOf(snapshot, ruledRound(claim))
  const key = claim.ruling.label
  if (key === null) return { word: 'contested', label: null, scale }
  const label = labelOf(scale, key)
  if (label === null)
    throw new RangeError(`Claim ${claim.number} is ruled «${key}», which its scale has not`)
  return { word: label.word, label, scale }
}

/** The same in the short form that the next edition compares with. */
export function outcomeOf(snapshot: Snapshot, claim: ClaimFrozen): Outcome {
  const { kind, label } = claim.ruling
  return { kind, label, word: cameTo(snapshot, claim).word }
}

/** The round that a claim's ruling saw. */
export function ruledRound(claim: ClaimFrozen): RoundFrozen {
  const round = claim.rounds.find(({ number }) => number === claim.ruling.round)
  if (round === undefined)
    throw new RangeError(`Claim ${claim.number} has no round ${claim.ruling.round}`)
  return round
}

/** The scale that a round was held under. */
export function scaleOf(snapshot: Snapshot, round: RoundFrozen): Scale {
  const found = snapshot.scales.find(({ version }) => version === round.scaleVersion)
  if (found === undefined) throw new RangeError(`There is no scale ${round.scaleVersion}`)
  return found.scale
}

export type Tallied = { readonly come: Come; readonly claims: readonly ClaimFrozen[] }

/** The claims by what they came to: ordered labels best first, those off the scale, contested last. */
export function tally(snapshot: Snapshot): readonly Tallied[] {
  const groups = new Map<string, { come: Come; claims: ClaimFrozen[] }>()
  for (const claim of snapshot.claims) {
    const come = cameTo(snapshot, claim)
    const group = groups.get(come.word) ?? { come, claims: [] }
    group.claims.push(claim)
    groups.set(come.word, group)
  }
  return [...groups.values()].toSorted(
    (a, b) => rank(a.come) - rank(b.come) || (a.come.word < b.come.word ? -1 : 1),
  )
}

/** Ordered labels by how far down their scale they stand, then labels off it, then contested. */
function rank({ label, scale }: Come): number {
  if (label === null) return 3
  return label.order === null ? 2 + scale.labels.indexOf(label) / 1000 : height(label.order, scale)
}

/** 0 for the best of a scale's ordered labels, 1 for the worst. */
export function height(order: number, scale: Scale): number {
  const orders = scale.labels.flatMap((label) => (label.order === null ? [] : [label.order]))
  const [low, high] = [Math.min(...orders), Math.max(...orders)]
  return high === low ? 0 : (order - low) / (high - low)
}
