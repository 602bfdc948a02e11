/**
 * What a ruled claim came to, with all that is needed to show it: its word, its place on the scale of
 * the round that the ruling saw, and its key in the tally. Contested claims have no label.
 */
import { type Label, labelOf, type Scale } from '../review/scale.ts'
import type { ClaimFrozen, Outcome, RoundFrozen, Snapshot } from './edition.ts'
import { listed } from './prose.ts'

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

/** The anchor of a claim's outcome in the page: the label of its scale, or contested. */
export function labelAnchor(claim: ClaimFrozen): string {
  const { label } = claim.ruling
  return label === null ? 'contested' : `label-${ruledRound(claim).scaleVersion}-${label}`
}

export type Tallied = {
  readonly come: Come
  /** How the group is called: the word, with the scale's version where another group has the same word. */
  readonly called: string
  /** The versions of the scale under which its claims were ruled, in order; none for contested. */
  readonly scales: readonly number[]
  readonly claims: readonly ClaimFrozen[]
}

/**
 * The claims by what they came to: ordered labels best first, those off the scale, contested last. Labels of
 * two versions of the scale are one group where they mean the same, and two where only the word is the same.
 */
export function tally(snapshot: Snapshot): readonly Tallied[] {
  const groups = Map.groupBy(
    snapshot.claims.map((claim) => ({ claim, come: cameTo(snapshot, claim) })),
    ({ come }) => meaningOf(come.label),
  )
  const found = [...groups.values()].flatMap((group) => {
    const [first] = group
    const claims = group.map(({ claim }) => claim)
    const versions = claims.map((claim) => ruledRound(claim).scaleVersion)
    const scales =
      first?.come.label === null ? [] : [...new Set(versions)].toSorted((a, b) => a - b)
    return first === undefined ? [] : [{ come: first.come, scales, claims }]
  })
  const words = found.map(({ come }) => come.word)
  const alike = new Set(words.filter((word, i) => words.indexOf(word) !== i))
  return found
    .map((group) => ({ ...group, called: called(group, alike) }))
    .toSorted((a, b) => rank(a.come) - rank(b.come) || (a.called < b.called ? -1 : 1))
}

/** What a label means, to be compared: its key, its word, whether it is in the order, and its names elsewhere. */
export function meaningOf(label: Label | null): string {
  if (label === null) return 'contested'
  const { key, word, order, claimReview, averitec, fever } = label
  return JSON.stringify([key, word, order !== null, claimReview, averitec, fever])
}

function called(
  { come, scales }: Pick<Tallied, 'come' | 'scales'>,
  alike: ReadonlySet<string>,
): string {
  if (scales.length === 0 || !alike.has(come.word)) return come.word
  return `${come.word} (scale ${listed(scales.map(String))})`
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
