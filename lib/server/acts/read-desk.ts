/**
 * The desk: one text with its blocks, where its claims stand, the claims in view, the rail, and what
 * awaits me. Nothing here grows with the project: only with this text, and with my own places.
 */
import { firstClaims } from '../../review/first-claims.ts'
import { may } from '../../review/permissions.ts'
import { entryOf, type PackedClaims, type PlacedClaim, packed } from '../../review/placed-claims.ts'
import { Refusal } from '../../review/refusal.ts'
import type { DeskSeen, TextNamed } from '../../review/seen.ts'
import { textsAround } from '../../review/texts-around.ts'
import { blocksToUnits, type CodePointBlock } from '../../text/blocks.ts'
import { type CodePointIndex, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { type Db, snapshot } from '../store/database.ts'
import { claimIdsAfter } from '../store/read-claims.ts'
import { hasClaimsBeyond, latestRevisions, queueCounts, spansIn } from '../store/read-placed.ts'
import { textsOf } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'
import { citedPassages } from './cited-passages.ts'
import { placedClaims, type Revision, stripOf } from './placed-claims.ts'
import { claimsNow } from './read-claims.ts'
import { guidelineNow } from './read-guideline.ts'
import { projectNow } from './read-project.ts'

/** Where the desk opens: at a claim, at a place in code points, else at the begin. */
export type Opening = { readonly claim?: number | null; readonly at?: number | null }

/** So many claims come whole with the page. */
const WHOLE = 60

/** In a project of more claims than this the strips of the other texts come after the page, when it asks for them. */
const LARGE = 5_000

/** A desk as it opens, and where more claims stand in the text than those first ones, all of them as they follow. */
export type DeskOpened = { readonly seen: DeskSeen; readonly rest: Promise<PackedClaims> | null }

/** Everything that the desk shows of a text. */
export async function readDesk(
  seat: Seat,
  textNumber: number,
  opening: Opening = {},
): Promise<DeskSeen> {
  const { seen, rest } = await openDesk(seat, textNumber, opening)
  return rest === null ? seen : { ...seen, placed: await rest }
}

/**
 * The same, the claims near the place where it opens first; the rest is of the same instant. Of a text with few
 * marks there is no rest.
 */
export async function openDesk(
  seat: Seat,
  textNumber: number,
  opening: Opening = {},
): Promise<DeskOpened> {
  const opened = Promise.withResolvers<DeskOpened>()
  const all = snapshot(async (db) => {
    const { seen, more } = await firstOf(db, seat, textNumber, opening)
    opened.resolve({ seen, rest: more === null ? null : all })
    return more === null ? seen.placed : packed(await more())
  })
  all.catch(opened.reject)
  return opened.promise
}

type First = {
  readonly seen: DeskSeen
  /** How all claims are read; null where all are seen. */
  readonly more: (() => Promise<readonly PlacedClaim[]>) | null
}

async function firstOf(db: Db, seat: Seat, textNumber: number, opening: Opening): Promise<First> {
  const texts = await textsOf(db, seat.projectId)
  const text = texts.find(({ number }) => number === textNumber)
  const revisions = await latestRevisions(db, seat.projectId)
  const latest = revisions.find(({ textId }) => textId === text?.id)
  if (text === undefined || latest === undefined) {
    throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
  }
  const { revisionId } = latest
  const body = await revisionText(db, seat.projectId, revisionId)
  if (body === null) throw new RangeError(`Revision ${revisionId} has no characters`)
  const { index } = body
  const blocks: readonly CodePointBlock[] = JSON.parse(body.blocks)
  const revision = { revisionId, index, spans: await spansIn(db, revisionId) }
  const among = await toldFirst(db, seat, revision, opening)
  const here = await placedClaims(db, seat, revision, among)
  const whole = openedAt(here, opening, index).map(({ id }) => id)
  const seen = {
    project: await projectNow(db, seat),
    text: { ...text, revisionId, revision: latest.number, sha256: body.sha256 },
    characters: index.text,
    blocks: blocksToUnits(index, blocks),
    placed: packed(here),
    claims: whole.length === 0 ? [] : await claimsNow(db, seat, whole),
    cited: await citedPassages(db, seat, revisionId),
    texts: await named(db, seat, texts, revisions, {
      number: textNumber,
      claims: among === null ? here.map(({ number, look }) => entryOf(number, look)) : null,
    }),
    queue: await queueCounts(db, seat),
    guideline: await guidelineNow(db, seat.projectId),
  }
  const more = among === null ? null : () => placedClaims(db, seat, revision, null)
  return { seen, more }
}

/** The claims that are told first. Whoever does not see all claims is told of all at once: what comes first would tell of the others. */
async function toldFirst(
  db: Db,
  { projectId, role }: Seat,
  { spans }: Revision,
  { claim = null, at = null }: Opening,
): Promise<ReadonlySet<string> | null> {
  if (!may(role, 'read all claims')) return null
  const only = { text: null, numbers: claim === null ? [] : [claim] }
  const [asked] = claim === null ? [] : await claimIdsAfter(db, projectId, 0, 1, only)
  return firstClaims(spans, asked?.id ?? null, at ?? 0)
}

/** The claims around the place where the desk opens. */
function openedAt<C extends PlacedClaim>(
  here: readonly C[],
  { claim = null, at = null }: Opening,
  index: CodePointIndex,
): readonly C[] {
  const unit = at === null || at > index.length ? 0 : toUnits(index, { from: at, to: at }).start
  const asked = here.findIndex(({ number }) => number === claim)
  const near = here.findIndex(({ marks }) => (marks[0]?.[0]?.start ?? 0) >= unit)
  const middle = asked !== -1 ? asked : near === -1 ? here.length : near
  const from = Math.max(0, Math.min(middle - WHOLE / 3, here.length - WHOLE))
  return here.slice(from, from + WHOLE)
}

type Open = Pick<TextNamed, 'number' | 'claims'>

/** The texts by number; those around the open one with their strips, unless the project is large. */
async function named(
  db: Db,
  seat: Seat,
  texts: Awaited<ReturnType<typeof textsOf>>,
  revisions: Awaited<ReturnType<typeof latestRevisions>>,
  open: Open,
): Promise<readonly TextNamed[]> {
  const latest = new Map(revisions.map((one) => [one.textId, one]))
  const large = await hasClaimsBeyond(db, seat.projectId, LARGE)
  const near = new Set(large ? [] : textsAround(texts, open.number).map(({ number }) => number))
  const found: TextNamed[] = []
  for (const text of texts) {
    const { revisionId = '', number = 1 } = latest.get(text.id) ?? {}
    const strip = near.has(text.number) ? () => stripOf(db, seat, revisionId) : async () => null
    const claims = text.number === open.number ? open.claims : await strip()
    found.push({ ...text, revision: number, claims })
  }
  return found
}
