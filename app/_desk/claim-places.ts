/**
 * Where claims stand in one text: their marks with the lanes of their lines, the order in which the
 * claims come, and an index that answers what stands at a place. A claim that has no mark in this
 * text has no place here.
 *
 * Units: UTF-16; marks come in code points and are converted here, once.
 */
import type { ClaimSeen } from '../../lib/review/seen.ts'
import { lanes } from '../../lib/text/lanes.ts'
import { type MarkIndex, markIndex, near } from '../../lib/text/mark-index.ts'
import { hull } from '../../lib/text/runs.ts'
import { byPlace, type Span } from '../../lib/text/span.ts'
import { type CodePointIndex, toUnits } from '../../lib/text/units.ts'

export type PlacedMark = {
  readonly markId: string
  readonly claim: number
  readonly spans: readonly Span[]
}

export type Places = {
  readonly index: MarkIndex<PlacedMark>
  readonly lanes: ReadonlyMap<PlacedMark, number>
  /** The numbers of the claims, by their first place. */
  readonly order: readonly number[]
  /** The first words of each claim. */
  readonly firsts: ReadonlyMap<number, Span>
}

/** The places of claims in the revision that the desk shows. */
export function placesOf(
  claims: Iterable<ClaimSeen>,
  revisionId: string,
  characters: CodePointIndex,
): Places {
  const marks = [...claims].flatMap((claim) => marksOf(claim, revisionId, characters))
  marks.sort((a, b) => byPlace(hull(a.spans), hull(b.spans)) || a.claim - b.claim)
  const items = marks.map((mark) => ({ id: mark, spans: mark.spans }))
  const firsts = new Map<number, Span>()
  for (const { claim, spans } of marks) {
    const [first] = spans
    if (first !== undefined && !firsts.has(claim)) firsts.set(claim, first)
  }
  return { index: markIndex(items), lanes: lanes(items), order: [...firsts.keys()], firsts }
}

const kept = new WeakMap<ClaimSeen, readonly PlacedMark[]>()

/** The marks of a claim in a revision; kept by the claim, which never changes in place. */
function marksOf(
  claim: ClaimSeen,
  revisionId: string,
  characters: CodePointIndex,
): readonly PlacedMark[] {
  const before = kept.get(claim)
  if (before !== undefined) return before
  const here = claim.standing === 'withdrawn' ? [] : claim.marks
  const marks = here
    .filter((mark) => mark.revisionId === revisionId)
    .map((mark) => ({
      markId: mark.id,
      claim: claim.number,
      spans: mark.spans.map((at) => toUnits(characters, at)).toSorted(byPlace),
    }))
  kept.set(claim, marks)
  return marks
}

/** The claim before or after another in the text; from nowhere, the first or the last. */
export function neighbour(
  order: readonly number[],
  from: number | null,
  step: 1 | -1,
): number | null {
  const at = from === null ? -1 : order.indexOf(from)
  if (at === -1) return (step === 1 ? order[0] : order.at(-1)) ?? null
  return order[at + step] ?? null
}

/** The next claim, after the one given and round the text, for which `wanted` holds. */
export function nextWanted(
  order: readonly number[],
  from: number | null,
  wanted: (claim: number) => boolean,
): number | null {
  const at = from === null ? -1 : order.indexOf(from)
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))]
  return round.find(wanted) ?? null
}

/** Which claims have a mark that shares words with a span, in the order of the text. */
export function claimsAcross(places: Places, words: Span): number[] {
  return [...new Set(near(places.index, words).map(({ claim }) => claim))]
}

/**
 * Which claim a click on words means: the one with the shortest mark under the pointer (they come
 * shortest first); asked again while that one is open, the next longer, and round.
 */
export function answering(under: readonly PlacedMark[], active: number | null): number | null {
  const claims = [...new Set(under.map(({ claim }) => claim))]
  const at = active === null ? -1 : claims.indexOf(active)
  return claims[(at + 1) % Math.max(claims.length, 1)] ?? null
}
