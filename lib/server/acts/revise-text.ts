/**
 * Bring in a newer revision of a text. The file is read and the marks are placed before the act takes
 * the project's lock; where a mark was made meanwhile it lets the lock go, places that one, and begins anew. Every
 * mark that stands in the text is carried: exactly, and then it follows by itself, or as a question to a person (law 2).
 */
import { z } from 'zod'
import { number } from '../../review/asked.ts'
import { carriedFrom, type MarkStanding, PLACING, withoutDoubles } from '../../review/carried.ts'
import type { Carried, Mark, Outcome } from '../../review/claim.ts'
import { may } from '../../review/permissions.ts'
import { Refusal } from '../../review/refusal.ts'
import type { Span } from '../../text/span.ts'
import { type CodePointIndex, codePointIndex, toUnits } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { sayAhead } from '../ledger/said.ts'
import { described, log } from '../log/log.ts'
import { placeApart } from '../placing/place-apart.ts'
import { type Db, database } from '../store/database.ts'
import { catchUp } from '../store/find-later.ts'
import { marksStandingIn, placesStandingIn } from '../store/read-claims.ts'
import { latestRevision, type TextNow } from '../store/read-texts.ts'
import { revisionText } from '../store/revision-text.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { carriedSaid, type SaidCarried, saidIn } from './carried-said.ts'
import { type RevisionRead, revisionRead, SourceShape } from './read-source.ts'
import { TidiedShape } from './tidied-text.ts'

export const ReviseText = z.strictObject({
  textNumber: number,
  /** The number of the revision that it is to follow. */
  saw: number,
  source: SourceShape,
  /** What a person made of the reading of the file; without it the reading stands as it is. */
  tidied: TidiedShape.optional(),
})
export type ReviseText = z.output<typeof ReviseText>

/** What became of the marks, and of what was said of sentences, by number. */
export type Revised = {
  readonly revision: number
  readonly marks: { readonly [O in Outcome]: number }
  readonly sentences: {
    /** `open`: how many that were set aside do not stand there unchanged. */
    readonly setAside: { readonly followed: number; readonly open: number }
    /** `anew`: how many words about where a sentence begins do not hold there. */
    readonly bounds: { readonly followed: number; readonly anew: number }
  }
}

/** So often it begins anew when a mark was made in the last moment; at last that is placed under the lock. */
const GOES = 5

/** Found under the lock: a mark that was not placed yet. Nothing was written. */
class MarkedMeanwhile extends Error {}

/** Bring in a newer revision of a text, and answer with its number and what became of the marks. */
export async function reviseText(
  seat: Seat,
  once: Once,
  asked: ReviseText,
  following: Following = unfollowed,
): Promise<Revised> {
  const prepare = (db: Db) => prepared(db, seat, asked, following)
  // A refusal waits until it is known whether this was told before: then it is answered as it was.
  let [ahead] = await Promise.allSettled(
    may(seat.role, 'revise texts') ? [prepare(database())] : [],
  )
  for (let go = 1; ; go++) {
    try {
      const revised = await act(seat, 'revise texts', once, async (db) => {
        if (ahead?.status === 'rejected') throw ahead.reason
        const ready = ahead?.value ?? (await prepare(db))
        return broughtIn(db, seat, asked, ready, go === GOES)
      })
      await found(seat)
      return revised
    } catch (failure) {
      if (!(failure instanceof MarkedMeanwhile) || ahead?.status !== 'fulfilled') throw failure
      const placed = await placedSince(database(), seat, ahead.value, following)
      const value = await written(database(), seat, { ...ahead.value, placed }, following)
      ahead = { status: 'fulfilled', value }
    }
  }
}

/** The revision stands; what is found of it follows, now or (where that fails) at the next chance. */
async function found({ projectId }: Seat): Promise<void> {
  await catchUp(projectId).catch((fault: unknown) =>
    log.warn(
      { project: projectId, fault: described(fault) },
      'what is found of a revision is behind',
    ),
  )
}

/** What comes of it, under the lock. */
async function broughtIn(
  db: Db,
  seat: Seat,
  { textNumber, saw, source }: ReviseText,
  ready: Prepared,
  isLast: boolean,
) {
  const { projectId } = seat
  const { text, read, after } = ready
  const now = await theText(db, projectId, textNumber, saw)
  if (now.revisionId !== text.revisionId) throw changed(textNumber)
  const standing = await placesStandingIn(db, projectId, text.textId)
  const isReady = standing.every((mark) => ready.placed.has(placeOf(mark)))
  if (!isReady && !isLast) throw new MarkedMeanwhile()
  const placed = isReady ? ready.placed : await placedSince(db, seat, ready, unfollowed)
  const isAsSaid = (await saidIn(db, projectId, text.revisionId)) === ready.saidThen
  const said = isAsSaid ? ready.said : await saidOn(db, projectId, textNumber, read, after)
  const isAsWritten =
    placed === ready.placed && said === ready.said && ready.stood === JSON.stringify(standing)
  const act = isAsWritten ? ready.act : revisedAs(read, standing, placed, said)
  const { characters, blocks } = read
  const { open, anew } = said
  return {
    act,
    cargo: { revision: { characters, blocks }, file: source.bytes },
    answer: {
      revision: act.revision.number,
      marks: counted(act.carried),
      sentences: {
        setAside: { followed: said.aside.length, open },
        bounds: { followed: said.bounds.length, anew },
      },
    },
  }
}

/** The act, as its event tells it. */
function revisedAs(
  { revision, characters: _, blocks: __, ...made }: RevisionRead,
  standing: readonly MarkStanding[],
  placed: ReadonlyMap<string, Carried>,
  { aside, bounds }: SaidCarried,
) {
  const all = standing.flatMap((mark) => placed.get(placeOf(mark)) ?? [])
  const carried = withoutDoubles(standing, all)
  return {
    kind: 'text revised' as const,
    revision,
    placing: PLACING,
    carried,
    ...made,
    ...(aside.length === 0 ? {} : { aside }),
    ...(bounds.length === 0 ? {} : { bounds }),
  }
}

type Prepared = {
  readonly text: TextNow
  readonly read: RevisionRead
  readonly after: CodePointIndex
  readonly placed: ReadonlyMap<string, Carried>
  /** What was said of its sentences, and what of that follows. */
  readonly saidThen: string
  readonly said: SaidCarried
  /** The act, written out, if all is then as it was here; and how the marks stood. */
  readonly act: ReturnType<typeof revisedAs>
  readonly stood: string
}

async function prepared(
  db: Db,
  seat: Seat,
  { textNumber, saw, source, tidied }: ReviseText,
  following: Following,
): Promise<Prepared> {
  const { projectId } = seat
  const text = await theText(db, projectId, textNumber, saw)
  const to = { textId: text.textId, number: saw + 1 }
  const read = await revisionRead(to, source, following, tidied)
  const { sha256, blocksSha256 } = read.revision
  if (sha256 === text.sha256 && blocksSha256 === text.blocksSha256) {
    throw new Refusal(
      'not now',
      `This is what revision ${saw} says, to the character. Nothing was brought in.`,
    )
  }
  const after = codePointIndex(read.characters)
  const saidThen = await saidIn(db, projectId, text.revisionId)
  const said = await saidOn(db, projectId, textNumber, read, after)
  const placed = await placedSince(db, seat, { text, after, placed: new Map() }, following)
  return written(db, seat, { text, read, after, saidThen, said, placed }, following)
}

/** Writes the act out ahead; from then on it is not stopped. */
async function written(
  db: Db,
  { projectId }: Seat,
  ready: Omit<Prepared, 'act' | 'stood'>,
  following: Following,
): Promise<Prepared> {
  if (following.signal?.aborted === true) {
    throw new Refusal('not now', 'Stopped. The text is as it was.')
  }
  following.tell({ done: 0, of: 1, what: 'writing the revision', final: true })
  const { text, read, placed, said } = ready
  const standing = await placesStandingIn(db, projectId, text.textId)
  const act = revisedAs(read, standing, placed, said)
  sayAhead(act)
  return { ...ready, act, stood: JSON.stringify(standing) }
}

function saidOn(
  db: Db,
  projectId: string,
  textNumber: number,
  { blocks }: RevisionRead,
  index: CodePointIndex,
): Promise<SaidCarried> {
  return carriedSaid(db, projectId, textNumber, { index, blocks: JSON.parse(blocks) })
}

/** What was placed before, and what becomes of the marks that were made or placed since. */
async function placedSince(
  db: Db,
  { projectId }: Seat,
  { text, after, placed }: Pick<Prepared, 'text' | 'after' | 'placed'>,
  following: Following,
): Promise<ReadonlyMap<string, Carried>> {
  const marks = await marksStandingIn(db, projectId, text.textId)
  const late = marks.filter((mark) => !placed.has(placeOf(mark)))
  if (late.length === 0) return placed
  return new Map([...placed, ...(await placedOn(db, projectId, late, after, following))])
}

async function theText(db: Db, projectId: string, textNumber: number, saw: number) {
  const text = await latestRevision(db, projectId, textNumber)
  if (text === null) {
    throw new Refusal('not there', `There is no text ${textNumber} in this project.`)
  }
  if (text.revision !== saw) throw changed(textNumber)
  return text
}

function changed(textNumber: number): Refusal {
  return new Refusal(
    'changed meanwhile',
    `Text ${textNumber} has another revision now. Look at it before you bring in one that follows.`,
    { changed: ['text'], textNumber },
  )
}

/** What becomes of these marks, by where each stands: each from the revision on which it stands. */
async function placedOn(
  db: Db,
  projectId: string,
  marks: readonly Mark[],
  after: CodePointIndex,
  following: Following,
): Promise<ReadonlyMap<string, Carried>> {
  const found = new Map<string, Carried>()
  for (const [revisionId, some] of Map.groupBy(marks, (mark) => mark.revisionId)) {
    const before = await revisionText(db, projectId, revisionId)
    if (before === null) throw new RangeError(`Revision ${revisionId} has no characters`)
    const asked = some.map(({ spans }) => spans.map((span): Span => toUnits(before.index, span)))
    const placed = await placeApart(before.index.text, after.text, asked, following)
    if ('refused' in placed) throw new Refusal('not now', placed.refused)
    for (const [nth, mark] of some.entries()) {
      const one = placed[nth]
      if (one !== undefined) found.set(placeOf(mark), carriedFrom(mark.id, one, after))
    }
  }
  return found
}

function placeOf({ id, place }: Pick<Mark, 'id' | 'place'>): string {
  return `${id} ${place}`
}

function counted(carried: readonly Carried[]): Revised['marks'] {
  const of = (one: Outcome) => carried.filter(({ outcome }) => outcome === one).length
  return {
    exact: of('exact'),
    moved: of('moved'),
    changed: of('changed'),
    ambiguous: of('ambiguous'),
    lost: of('lost'),
  }
}
