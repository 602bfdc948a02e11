/** Where the claims of a text stand and how, as the seat may see them: what the desk draws of all, and what a strip shows. */
import { may } from '../../review/permissions.ts'
import { type ClaimLook, entryOf, type PlacedClaim } from '../../review/placed-claims.ts'
import type { TextListed } from '../../review/seen.ts'
import { hull } from '../../text/runs.ts'
import { byPlace, type Span } from '../../text/span.ts'
import { type CodePointIndex, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import type { Db } from '../store/database.ts'
import { type LineSeen, linesIn, type SpanFound, spansIn } from '../store/read-placed.ts'

/** A claim of a text with its id, which stays on the server. */
export type ClaimHere = PlacedClaim & { readonly id: string }

/** The claims on some spans of a revision, in the order of the text, in UTF-16 units; where some are named, these alone. */
export async function placedClaims(
  db: Db,
  seat: Seat,
  { revisionId, spans, index }: Revision,
  among: ReadonlySet<string> | null,
): Promise<readonly ClaimHere[]> {
  const wanted = among === null ? spans : spans.filter(({ claimId }) => among.has(claimId))
  const marks = marksByClaim(wanted, (at) => toUnits(index, at))
  const lines = await linesIn(db, viewOf(seat), revisionId, among)
  return lines
    .flatMap((line) => {
      const here = marks.get(line.claimId)
      if (here === undefined) return []
      return [{ id: line.claimId, number: line.number, look: lookIn(line), marks: here }]
    })
    .toSorted((a, b) => byPlace(first(a), first(b)) || a.number - b.number)
}

/** A revision with the spans of all its marks that count. */
export type Revision = {
  readonly revisionId: string
  readonly spans: readonly SpanFound[]
  readonly index: CodePointIndex
}

/** The strip of a text: an entry for every claim that the seat may see in it, by place. */
export async function stripOf(
  db: Db,
  seat: Seat,
  revisionId: string,
): Promise<TextListed['claims']> {
  const from = new Map<string, number>()
  for (const one of await spansIn(db, revisionId)) {
    from.set(one.claimId, Math.min(from.get(one.claimId) ?? one.from, one.from))
  }
  const lines = await linesIn(db, viewOf(seat), revisionId)
  return lines
    .map((line) => ({ line, at: from.get(line.claimId) ?? 0 }))
    .toSorted((a, b) => a.at - b.at || a.line.number - b.line.number)
    .map(({ line }) => entryOf(line.number, line))
}

function viewOf({ projectId, personId, role }: Seat) {
  const ruledOnly = !may(role, 'read all claims')
  return { projectId, personId, ruledOnly, seesRounds: may(role, 'read closed rounds') }
}

function lookIn({ claimId: _, number: __, ...look }: LineSeen): ClaimLook {
  return look
}

function first({ marks }: PlacedClaim): Span {
  return hull(marks[0] ?? [])
}

/** The marks of each claim by place, each with its spans by place. */
function marksByClaim(
  spans: readonly SpanFound[],
  inUnits: (at: SpanFound) => Span,
): ReadonlyMap<string, readonly (readonly Span[])[]> {
  const claims = new Map<string, Map<string, Span[]>>()
  for (const one of spans) {
    const marks = claims.get(one.claimId) ?? new Map<string, Span[]>()
    const mark = marks.get(one.markId) ?? []
    mark.push(inUnits(one))
    claims.set(one.claimId, marks.set(one.markId, mark))
  }
  const placed = [...claims].map(([claim, marks]) => {
    const here = [...marks.values()].map((mark) => mark.toSorted(byPlace))
    return [claim, here.toSorted((a, b) => byPlace(hull(a), hull(b)))] as const
  })
  return new Map(placed)
}
