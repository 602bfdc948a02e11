/**
 * Whether an act of one's own can be taken back now, asked under the project's lock. Who built on it is
 * told as far as the person may know: of a sealed round only what «n of m» tells anyhow.
 */
import { sentenceOf } from '../../review/event-sentence.ts'
import type { Event } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import { headOf, tellsOf, type Viewer } from '../../review/sight.ts'
import { builtOn, isUndone } from '../../review/undoing.ts'
import { callingOf } from '../store/calling.ts'
import type { Db } from '../store/database.ts'
import { laterThan, ownEvent } from '../store/own-events.ts'

/** Go on if one's own event can still be taken back: it stands, and nobody has built on it. */
export async function unlessBuiltOn(
  db: Db,
  projectId: string,
  viewer: Viewer,
  number: number,
): Promise<void> {
  const event = await ownEvent(db, { projectId, personId: viewer.personId }, number)
  const known = (await laterThan(db, projectId, event)).filter(
    (later) => tellsOf(viewer, headOf(later.event), later.closed) !== 'nothing',
  )
  const later = known.map((one) => one.event)
  if (isUndone(number, later)) throw new Refusal('not now', 'This was taken back already.')
  const last = builtOn(event, later).at(-1)
  if (last === undefined) return
  const told = known.find((one) => one.event === last)
  const whole = told !== undefined && tellsOf(viewer, headOf(last), told.closed) === 'all'
  throw await builtRefusal(db, projectId, viewer, last, whole)
}

async function builtRefusal(
  db: Db,
  projectId: string,
  { personId }: Viewer,
  last: Event,
  whole: boolean,
): Promise<Refusal> {
  const calling = await callingOf(db, projectId)
  const who = last.by === personId ? 'You' : calling.person(last.by)
  const what = whole ? `${who} ${sentenceOf(last, calling)}` : 'Somebody answered on the claim'
  const then =
    last.by === personId ? 'Take that back first.' : 'What others built on is not taken back.'
  return new Refusal('changed meanwhile', `${what} since then (event ${last.number}). ${then}`, {
    changed: ['event'],
    event: last.number,
  })
}
