/**
 * The history of the project or of one claim, latest first, as sentences. What is sealed shows its
 * number and its commitment; in the history of one claim, where even that would tell of a changed
 * mind, it is left out.
 */

import { concernsOf } from '../../review/concerns.ts'
import { showsErasure } from '../../review/erasure.ts'
import { sentenceOf } from '../../review/event-sentence.ts'
import type { Event } from '../../review/history.ts'
import type { EventSeen, HistorySeen } from '../../review/seen.ts'
import { eventInSight, headOf, tellsOf } from '../../review/sight.ts'
import type { Seat } from '../auth/seat.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Calling, callingOf } from '../store/calling.ts'
import { type Db, snapshot } from '../store/database.ts'
import { eventsBefore } from '../store/event-log.ts'
import { notThere } from './read-claim.ts'

const aPage = 50

/** Whose history, before which number, and how many. */
export type HistoryWanted = {
  readonly claimNumber?: number | undefined
  readonly before?: number | null
  readonly limit?: number
}

/** A page of the history. */
export async function readHistory(
  seat: Seat,
  { claimNumber, before, limit }: HistoryWanted = {},
): Promise<HistorySeen> {
  onlyIf(seat, 'read the history')
  return snapshot((db) =>
    historyNow(db, seat, {
      claim: claimNumber ?? null,
      before: before ?? null,
      limit: limit ?? aPage,
    }),
  )
}

type Page = {
  readonly claim: number | null
  readonly before: number | null
  readonly limit: number
}

/** The same inside a running transaction. */
async function historyNow(
  db: Db,
  seat: Seat,
  { claim, before, limit }: Page,
): Promise<HistorySeen> {
  const calling = await callingOf(db, seat.projectId)
  const claimId = claim === null ? null : calling.claimId(claim)
  if (claim !== null && claimId === null) throw notThere(claim)
  const found = await eventsBefore(db, seat.projectId, { claimId, before, limit: limit + 1 })
  const page = found.slice(0, limit)
  const events = page.flatMap((event) => eventSeen(seat, event, calling, claim !== null))
  return { events, more: found.length > limit ? (page.at(-1)?.number ?? null) : null }
}

/**
 * The latest events that are not sealed to the seat, however many sealed ones lie between: what
 * others do in open rounds must not push out what can be read.
 */
export async function latelyNow(db: Db, seat: Seat, most: number): Promise<readonly EventSeen[]> {
  const calling = await callingOf(db, seat.projectId)
  const seen: EventSeen[] = []
  for (let before: number | null = null, more = true; more && seen.length < most; ) {
    const page: readonly Found[] = await eventsBefore(db, seat.projectId, {
      claimId: null,
      before,
      limit: aPage,
    })
    const events = page.flatMap((event) => eventSeen(seat, event, calling, false))
    seen.push(...events.filter(({ sealed }) => !sealed))
    before = page.at(-1)?.number ?? null
    more = page.length === aPage
  }
  return seen.slice(0, most)
}

type Found = Awaited<ReturnType<typeof eventsBefore>>[number]

function eventSeen(
  seat: Seat,
  { number, commitment, body, roundId, roundClosed, erasedBy }: Found,
  calling: Calling,
  ofClaim: boolean,
): readonly EventSeen[] {
  const event: Event = JSON.parse(body)
  const head = headOf(event)
  const closed = new Set(roundClosed && roundId !== null ? [roundId] : [])
  const sight = eventInSight(seat, head, closed)
  if (sight === 'hidden') return []
  if (sight === 'sealed') {
    const told = !ofClaim || tellsOf(seat, head, closed) !== 'nothing'
    return told ? [{ number, sealed: true, commitment }] : []
  }
  const { claimId, textId, revisionId } = concernsOf(event.act)
  return [
    {
      number,
      sealed: false,
      at: event.at,
      by: { personId: event.by, name: calling.person(event.by) },
      kind: event.act.kind,
      sentence: sentenceOf(event, calling),
      claimNumber: claimId === null ? null : calling.claim(claimId),
      textNumber: textId === null ? calling.textOfRevision(revisionId) : calling.text(textId),
      commitment,
      erasedBy: showsErasure(event) ? erasedBy : null,
    },
  ]
}
