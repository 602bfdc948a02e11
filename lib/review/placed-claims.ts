/**
 * Every claim of a text as the desk draws it before it is read: where it stands and how its line
 * looks, no words. Ten thousand of them travel as one list of whole numbers, so that they cost a few
 * bytes each on the wire and are read in a moment; looks, of which there are few, are named once.
 *
 * Units: UTF-16, as the page needs them; the server converts, once. A start is told as the distance
 * from the start before it, an end as a length.
 */
import type { Span } from '../text/span.ts'
import type { Standing, TextListed } from './seen.ts'

/** How a claim stands, for the viewer. */
export type ClaimLook = {
  readonly standing: Standing
  /** What it has come to: ruled, else agreed; null for none. */
  readonly label: string | null
  /** My own label in its latest round, unless I took it back; null for none, and for an abstention. */
  readonly own: string | null
  /** Have I a live answer in its latest round? */
  readonly judged: boolean
  /** Have I a live answer in any of its rounds? */
  readonly mine: boolean
  /** Does it wait for my answer now? */
  readonly awaitsMe: boolean
  /** The version of the scale of its latest round. */
  readonly scaleVersion: number
}

/** A claim with its marks in one text, each of one or more spans. */
export type PlacedClaim = {
  readonly number: number
  readonly look: ClaimLook
  readonly marks: readonly (readonly Span[])[]
}

/** Many of them, packed. */
export type PackedClaims = {
  readonly looks: readonly ClaimLook[]
  /** For each claim: number, look, marks; for each mark: spans; for each span: distance, length. */
  readonly rows: readonly number[]
}

/** Pack claims, in the order given. */
export function packed(claims: readonly PlacedClaim[]): PackedClaims {
  const looks = new Map<string, { readonly at: number; readonly look: ClaimLook }>()
  const rows: number[] = []
  let before = 0
  for (const { number, look, marks } of claims) {
    const key = lookKey(look)
    const { at } = looks.get(key) ?? { at: looks.size }
    looks.set(key, { at, look })
    rows.push(number, at, marks.length)
    for (const spans of marks) {
      rows.push(spans.length)
      for (const { start, end } of spans) {
        rows.push(start - before, end - start)
        before = start
      }
    }
  }
  return { looks: [...looks.values()].map(({ look }) => look), rows }
}

/** The claims that were packed; those of one look share it. */
export function unpacked({ looks, rows }: PackedClaims): PlacedClaim[] {
  const claims: PlacedClaim[] = []
  let at = 0
  let before = 0
  const next = () => rows[at++] ?? 0
  const many = <T>(count: number, one: () => T): T[] => {
    const all: T[] = []
    for (let nth = 0; nth < count; nth++) all.push(one())
    return all
  }
  const span = (): Span => {
    before += next()
    return { start: before, end: before + next() }
  }
  while (at < rows.length) {
    const number = next()
    const look = looks[next()]
    if (look === undefined) throw new RangeError(`Claim ${number} has no look`)
    claims.push({ number, look, marks: many(next(), () => many(next(), span)) })
  }
  return claims
}

/** The entry of a strip: the label is what the claim has come to, else the viewer's own while it is open. */
export function entryOf(
  number: number,
  { standing, label, own, scaleVersion }: ClaimLook,
): TextListed['claims'][number] {
  return { number, standing, label: standing === 'open' ? own : label, scaleVersion }
}

/** The same for equal looks alone. */
export function lookKey(look: ClaimLook): string {
  const { standing, label, own, judged, mine, awaitsMe, scaleVersion } = look
  return JSON.stringify([standing, label, own, judged, mine, awaitsMe, scaleVersion])
}
