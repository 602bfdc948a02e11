/**
 * Erasing words for good: what a court or a person may demand of a ledger that otherwise forgets
 * nothing. The named events lose their words (lib/review/erasure.ts), and so do the rows, what is
 * found and listed, and what is kept beside them; labels, votes and numbers stay.
 *
 * What is quoted from a text goes with the text. Which events of an open round quote it is nobody's
 * to know: with a text every sealed event is written anew under a fresh salt, whatever it says. Of a
 * sealed event an owner learns nothing here, not even whether it holds words.
 */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { line } from '../../review/asked.ts'
import { canonical } from '../../review/canonical.ts'
import { commitmentOf } from '../../review/chain.ts'
import { withoutPassages, withoutWords, wordsGone } from '../../review/erasure.ts'
import { sentenceOf } from '../../review/event-sentence.ts'
import type { Event } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import { eventInSight, headOf } from '../../review/sight.ts'
import type { Seat } from '../auth/seat.ts'
import { act, type Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { callingOf } from '../store/calling.ts'
import { type Db, snapshot } from '../store/database.ts'
import {
  citedBesides,
  type Elsewhere,
  elsewhere,
  eventsNumbered,
  eventsQuoting,
} from '../store/erasable.ts'
import type { EventHeld } from '../store/event-log.ts'
import { publicationsOf } from '../store/read-editions.ts'
import { projectRow } from '../store/read-project.ts'
import { bodiesOf } from '../store/read-texts.ts'

export const EventsToErase = z.strictObject({
  numbers: z.array(z.int().min(1)).min(1, 'Name an event by its number.').max(1_000),
})

export const EraseWords = z.strictObject({
  ...EventsToErase.shape,
  why: line('The reason', 300),
})

/** What goes of one event; of a sealed one nothing is said. */
export type Goes = {
  readonly number: number
  readonly sentence: string | null
  readonly words: readonly string[]
}

/** What an erasing takes, and where the same words stand besides. */
export type Erasing = {
  readonly goes: readonly Goes[]
  /** Works that lose their words with it, and the claims on which other answers cite them. */
  readonly cited: readonly { readonly work: string; readonly claims: readonly number[] }[]
  readonly stays: Elsewhere
  /** How many of the shorter words were not looked for elsewhere, because there were too many. */
  readonly unlooked: number
}

/** So many are looked for in the whole project; the longest say the most. */
const MOST_LOOKED_FOR = 200

/** Say what would go, and from where; nothing is done. */
export async function readErasing(
  seat: Seat,
  { numbers }: z.infer<typeof EventsToErase>,
): Promise<Erasing> {
  onlyIf(seat, 'erase words')
  return snapshot(async (db) => erasingOf(db, seat, await changesOf(db, seat, numbers)))
}

/** Erase the words of these events. */
export async function eraseWords(
  seat: Seat,
  once: Once,
  { numbers, why }: z.infer<typeof EraseWords>,
): Promise<{ readonly number: number; readonly events: readonly number[] }> {
  return act(seat, 'erase words', once, async (db, here) => {
    const changes = await changesOf(db, here, numbers)
    const erased = changes.map(({ before: { number, by }, after, named, sealed, gone }) => {
      const salt = randomBytes(32).toString('hex')
      const words = { words: named ? gone : [], heldBy: sealed ? by : null }
      return { number, salt, body: canonical(after), gone: words }
    })
    const events = erased.map(({ number, salt, body }) => ({
      number,
      commitment: commitmentOf(salt, body),
    }))
    const number = ((await projectRow(db, here.projectId))?.last ?? 0) + 1
    return {
      act: { kind: 'erased', why, events },
      cargo: { erased },
      answer: { number, events: events.map((event) => event.number) },
    }
  })
}

/** An event before and after; `named` or following a text that is; `sealed` to the seat by an open round. */
type Change = {
  readonly before: Event
  readonly after: Event
  readonly named: boolean
  readonly sealed: boolean
  /** What goes, the characters of a text included. */
  readonly gone: readonly string[]
}

async function changesOf(
  db: Db,
  seat: Seat,
  numbers: readonly number[],
): Promise<readonly Change[]> {
  const named = await eventsNumbered(db, seat.projectId, numbers)
  await refuseMissing(db, seat, numbers, named)
  const { revisions, characters } = await textsIn(db, seat, named)
  const quoting =
    revisions.size === 0 ? [] : await eventsQuoting(db, seat.projectId, [...revisions])
  const all = new Map([...quoting, ...named].map((held) => [held.number, held]))
  const changes = [...all.values()]
    .toSorted((a, b) => a.number - b.number)
    .map((held): Change & Pick<EventHeld, 'erasedBy'> => {
      const before: Event = JSON.parse(held.body)
      const { number, erasedBy } = held
      const named = numbers.includes(number)
      const bare = named ? withoutWords(before, characters.get(number)) : before
      const after = withoutPassages(bare, revisions)
      const gone = [...wordsGone(before, after), ...[characters.get(number) ?? []].flat()]
      return { before, after, named, sealed: isSealed(seat, held, before), gone, erasedBy }
    })
  for (const change of changes) {
    if (change.named) refuseWordless(change)
  }
  await refusePublished(db, seat, changes)
  return changes
}

async function refuseMissing(
  db: Db,
  { projectId }: Seat,
  numbers: readonly number[],
  found: readonly EventHeld[],
): Promise<void> {
  const there = new Set(found.map(({ number }) => number))
  const missing = numbers.find((number) => !there.has(number))
  if (missing === undefined) return
  const last = (await projectRow(db, projectId))?.last ?? 0
  throw new Refusal(
    'not there',
    `There is no event ${missing}: the events of this project have the numbers 1 to ${last}, as its history shows them.`,
  )
}

/** The revisions that the named events brought in, and the characters of each by its event. */
async function textsIn(db: Db, { projectId }: Seat, named: readonly EventHeld[]) {
  const brought = named.flatMap(({ number, body }) => {
    const { act }: Event = JSON.parse(body)
    return act.kind === 'text imported' || act.kind === 'text revised'
      ? [{ number, revisionId: act.revision.id }]
      : []
  })
  const revisions = new Set(brought.map(({ revisionId }) => revisionId))
  const bodies = revisions.size === 0 ? [] : await bodiesOf(db, projectId, [...revisions])
  const byRevision = new Map(bodies.map((body) => [body.revisionId, body.characters]))
  const characters = new Map(
    brought.map(({ number, revisionId }) => [number, byRevision.get(revisionId) ?? '']),
  )
  return { revisions, characters }
}

function isSealed(seat: Seat, { roundId, roundClosed }: EventHeld, event: Event): boolean {
  const closed = new Set(roundClosed && roundId !== null ? [roundId] : [])
  return eventInSight(seat, headOf(event), closed) !== 'whole'
}

function refuseWordless({
  before,
  after,
  sealed,
  erasedBy,
}: Change & Pick<EventHeld, 'erasedBy'>): void {
  if (sealed || canonical(before) !== canonical(after)) return
  const { number, act } = before
  throw new Refusal(
    'not now',
    erasedBy === null
      ? `Event ${number} («${act.kind}») holds no words of its own that could be erased; what it quotes from a text goes with the text.`
      : `The words of event ${number} were erased already, by event ${erasedBy}.`,
  )
}

/** What the public reads is taken down first, so that nobody finds it gone who was not to expect it. */
async function refusePublished(
  db: Db,
  { projectId }: Seat,
  changes: readonly Change[],
): Promise<void> {
  const open = new Set(
    (await publicationsOf(db, projectId))
      .filter(({ takenDownAt }) => takenDownAt === null)
      .map(({ editionId }) => editionId),
  )
  for (const { before } of changes) {
    if (before.act.kind !== 'edition frozen' || !open.has(before.act.edition.id)) continue
    throw new Refusal(
      'not now',
      `Edition ${before.act.edition.number} is published, and what is published does not change. Take it down first.`,
    )
  }
}

async function erasingOf(db: Db, seat: Seat, changes: readonly Change[]): Promise<Erasing> {
  const calling = await callingOf(db, seat.projectId)
  const goes = changes.map(({ before: { number, act }, sealed, gone }): Goes => {
    if (sealed) return { number, sentence: null, words: [] }
    return { number, sentence: sentenceOf({ act }, calling), words: gone }
  })
  const words = changes.flatMap(({ named, sealed, gone }) => (named && !sealed ? gone : []))
  const told = [...new Set(words)]
    .filter((one) => [...one].length >= 4 && !/^\d{4}(-\d\d){0,2}$/.test(one))
    .toSorted((a, b) => b.length - a.length)
  const looked = told.slice(0, MOST_LOOKED_FOR)
  const numbers = goes.map(({ number }) => number)
  const stays = await elsewhere(db, seat.projectId, looked, numbers)
  const cited = await citedOf(
    db,
    seat,
    changes.filter(({ sealed }) => !sealed),
  )
  return { goes, cited, stays, unlooked: told.length - looked.length }
}

/** A work that was typed in with one answer may be cited by others; its words are in the one event. */
async function citedOf(db: Db, { projectId }: Seat, changes: readonly Change[]) {
  const titles = new Map<string, string>()
  const answers: string[] = []
  for (const { before, named } of changes) {
    const { act } = before
    if (!named) continue
    if (act.kind === 'answered') {
      answers.push(act.answer.id)
      for (const { id, title } of act.works) titles.set(id, title)
    }
    if (act.kind === 'work corrected') titles.set(act.workId, act.fields.title)
  }
  if (titles.size === 0) return []
  const cited = await citedBesides(db, projectId, [...titles.keys()], answers)
  return cited.map(({ workId, claims }) => ({ work: titles.get(workId) ?? '', claims }))
}
