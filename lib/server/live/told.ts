/**
 * The ledger as the live stream reads it: events after a number, each with what sight.ts needs to
 * decide whom it may be told. Numbers are given under the project's lock, so «greater than the last»
 * never skips one that commits later. Sight is asked once for each class of viewers, and who is of one
 * class is given the very same touch, so that it is put into bytes once.
 */
import { concernsOf } from '../../review/concerns.ts'
import type { Event } from '../../review/history.ts'
import type { Touch } from '../../review/seen.ts'
import { headOf, touchClass, touchOf, type Viewer } from '../../review/sight.ts'
import { database } from '../store/database.ts'
import { eventsAfter } from '../store/event-log.ts'
import { lookUp } from '../store/read-concerns.ts'
import { projectRow } from '../store/read-project.ts'

/** One event of the ledger, to be told to each viewer as far as that viewer may know. */
export type Told = {
  readonly number: number
  /** Whose seat it changes, or null: the seats of that person's streams are looked at again. */
  readonly seatOf: string | null
  readonly touch: (viewer: Viewer) => Touch | null
}

/** So many events are read at once. */
export const BATCH = 200

/** The events after a number, oldest first, at most 200. */
export async function toldAfter(projectId: string, after: number): Promise<readonly Told[]> {
  const rows = await eventsAfter(database(), projectId, after, BATCH)
  const events = rows.flatMap(({ number, body }) => (body === null ? [] : [eventIn(number, body)]))
  const told = new Map((await toldOf(events)).map((one) => [one.number, one]))
  return rows.map(({ number }) => told.get(number) ?? silent(number))
}

/** Events that are known and committed, each as it is told now. */
export async function toldOf(events: readonly Event[]): Promise<readonly Told[]> {
  const about = events.map((event) => ({ event, concerns: concernsOf(event.act) }))
  const found = await lookUp(
    database(),
    about.map(({ concerns }) => concerns),
  )
  return about.map(({ event, concerns }): Told => {
    const head = { ...headOf(event), number: event.number }
    const concern = found.of(concerns)
    const judged = new Map<string, Touch | null>()
    const touch = (viewer: Viewer): Touch | null => {
      const alike = touchClass(viewer, head, concern)
      const known = judged.get(alike)
      if (known !== undefined) return known
      const judgement = touchOf(viewer, head, concern, found.closedRounds)
      judged.set(alike, judgement)
      return judgement
    }
    return { number: event.number, seatOf: concerns.personId, touch }
  })
}

/** The number of the ledger's last event. */
export async function lastNumber(projectId: string): Promise<number> {
  return (await projectRow(database(), projectId))?.last ?? 0
}

function eventIn(number: number, body: string): Event {
  const event: Event = JSON.parse(body)
  if (event.number !== number)
    throw new RangeError(`The event ${number} says that it is ${event.number}`)
  return event
}

/** An event that was erased tells nothing. */
function silent(number: number): Told {
  return { number, seatOf: null, touch: () => null }
}
