/**
 * Take an act of one's own back: find the act that sets it right, and do that one, with its own rules and
 * its own event, which says what it takes back. It is refused where somebody has built on it since
 * (ledger/undone.ts). Redoing is taking the taking-back back.
 *
 * What cannot be set right is refused: an answer is given anew, a round is never unsealed or reopened, and
 * a round that an act began stays.
 */

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { number } from '../../review/asked.ts'
import type { MarkSpan } from '../../review/claim.ts'
import { sentenceOf } from '../../review/event-sentence.ts'
import type { Act, ActKind } from '../../review/history.ts'
import { Refusal } from '../../review/refusal.ts'
import type { ActOf } from '../../review/replay.ts'
import type { MarkAsked } from '../../review/seen.ts'
import { claimsOf, heirOf, type UndoneSeen } from '../../review/undoing.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { callingOf } from '../store/calling.ts'
import { snapshot } from '../store/database.ts'
import {
  lastUndoing,
  laterThan,
  ownEvent,
  placeNow,
  placeOf,
  spansAtPlace,
} from '../store/own-events.ts'
import { wordingAt } from '../store/read-claims.ts'
import { askAgain } from './ask-again.ts'
import { changeMark } from './change-mark.ts'
import { joinMarks } from './join-marks.ts'
import { letMarkGo } from './let-mark-go.ts'
import { mergeClaims } from './merge-claims.ts'
import { placeMark } from './place-mark.ts'
import { putMarkUnder } from './put-mark-under.ts'
import { restoreClaim } from './restore-claim.ts'
import { restoreMark } from './restore-mark.ts'
import { rewordClaim } from './reword-claim.ts'
import { splitMark } from './split-mark.ts'
import { type Finders, findersElsewhere, type Inverse, type Looking } from './undo-elsewhere.ts'
import { withdrawAnswer } from './withdraw-answer.ts'
import { withdrawClaim } from './withdraw-claim.ts'
import { withdrawMark } from './withdraw-mark.ts'

export const UndoEvent = z.strictObject({ event: number })
export type UndoEvent = z.infer<typeof UndoEvent>

/** Take one's own act back. */
export async function undoEvent(
  seat: Seat,
  once: Once,
  { event: undoes }: UndoEvent,
): Promise<UndoneSeen> {
  const inverse = await snapshot(async (db) => {
    const event = await ownEvent(db, seat, undoes)
    const calling = await callingOf(db, seat.projectId)
    const later = (await laterThan(db, seat.projectId, event)).map((one) => one.event)
    return inverseOf({ db, seat, calling, number: event.number, later }, event.act)
  })
  if (inverse === null) {
    throw new Refusal('not now', 'This cannot be taken back. Do what sets it right instead.')
  }
  const told = once ?? { key: randomUUID(), fingerprint: 'undoing' }
  await inverse({ ...told, undoes })
  return snapshot(async (db) => {
    const event = await lastUndoing(db, seat, undoes)
    const calling = await callingOf(db, seat.projectId)
    return {
      event: event.number,
      sentence: sentenceOf({ act: event.act }, calling),
      claims: claimsOf(event.act).flatMap((id) => calling.claim(id) ?? []),
    }
  })
}

const finders: Finders = {
  ...findersElsewhere,
  'claim marked':
    ({ seat }, { claim }) =>
    (once) =>
      withdrawClaim(seat, once, { claimNumber: claim.number }),
  'claim withdrawn': (looking, { claimId }) => {
    const claimNumber = numberOf(looking, claimId)
    return (once) => restoreClaim(looking.seat, once, { claimNumber })
  },
  'claim restored': (looking, { claimId }) => {
    const claimNumber = numberOf(looking, claimId)
    return (once) => withdrawClaim(looking.seat, once, { claimNumber })
  },
  'claim reworded': async (looking, { claimId, wording }) => {
    const { version: _, ...before } = await wordingAt(looking.db, claimId, wording.version - 1)
    const claimNumber = numberOf(looking, claimId)
    const input = { claimNumber, wording: before, basedOn: wording.version }
    return (once) => rewordClaim(looking.seat, once, input)
  },
  'claims merged': (looking, { claimId }) => {
    const claimNumber = numberOf(looking, claimId)
    return (once) => restoreClaim(looking.seat, once, { claimNumber })
  },
  'claims parted': async (looking, { claimId, into }) => {
    const { version: wording } = await wordingAt(looking.db, claimId, null)
    const { version: intoWording } = await wordingAt(looking.db, into, null)
    const claims = { claimNumber: numberOf(looking, claimId), into: numberOf(looking, into) }
    return (once) => mergeClaims(looking.seat, once, { ...claims, wording, intoWording })
  },
  'mark added': (looking, { claimId, mark }) => {
    const markId = heirOf(mark.id, looking.later)
    const input = { claimNumber: numberOf(looking, claimId), markId }
    return (once) => withdrawMark(looking.seat, once, input)
  },
  'mark withdrawn': (looking, { claimId, markId }) => {
    const input = { claimNumber: numberOf(looking, claimId), markId }
    return (once) => restoreMark(looking.seat, once, input)
  },
  'mark restored': (looking, { claimId, markId }) => {
    const input = { claimNumber: numberOf(looking, claimId), markId }
    return (once) => withdrawMark(looking.seat, once, input)
  },
  'mark changed': async (looking, act) => {
    const before = await spansAtPlace(looking.db, act.markId, act.place - 1)
    const mark = asked(looking, act.revisionId, before)
    const input = { claimNumber: numberOf(looking, act.claimId), mark }
    const held = await heldNow(looking, act.markId)
    return (once) => changeMark(looking.seat, once, { ...input, ...held })
  },
  'mark split': async (looking, { claimId, markId, place, revisionId, mark }) => {
    const whole = asked(looking, revisionId, await spansAtPlace(looking.db, markId, place - 1))
    const held = await heldNow(looking, markId)
    const { markId: joined, place: joinedPlace } = await heldNow(looking, mark.id)
    const input = { claimNumber: numberOf(looking, claimId), ...held, joined, joinedPlace, whole }
    return (once) => joinMarks(looking.seat, once, input)
  },
  'marks joined': async (looking, { claimId, markId, place, revisionId, joined }) => {
    const kept = asked(looking, revisionId, await spansAtPlace(looking.db, markId, place - 1))
    const apart = asked(looking, revisionId, await spansAtPlace(looking.db, joined, null))
    const held = await heldNow(looking, markId)
    const input = { claimNumber: numberOf(looking, claimId), ...held, kept, apart }
    return (once) => splitMark(looking.seat, once, input)
  },
  'mark put under': async (looking, { claimId, into, mark }) => {
    const from = { claimNumber: numberOf(looking, into), ...(await heldNow(looking, mark.id)) }
    const input = { ...from, into: numberOf(looking, claimId) }
    return (once) => putMarkUnder(looking.seat, once, input)
  },
  'mark placed': (looking, { claimId, markId, place: placed }) => {
    const input = { claimNumber: numberOf(looking, claimId), markId, placed }
    return (once) => askAgain(looking.seat, once, input)
  },
  'placing taken back': async (looking, { claimId, markId, place }) => {
    const before = await placeOf(looking.db, markId, place - 1)
    if (before === null) throw new RangeError(`Mark ${markId} has no place ${place - 1}`)
    const mark = asked(looking, before.revisionId, before.spans)
    const input = { claimNumber: numberOf(looking, claimId), markId, mark }
    return (once) => placeMark(looking.seat, once, input)
  },
  'mark let go': (looking, { claimId, markId }) => {
    const input = { claimNumber: numberOf(looking, claimId), markId, placed: null }
    return (once) => askAgain(looking.seat, once, input)
  },
  'letting go taken back': (looking, { claimId, markId, revisionId }) => {
    const input = { claimNumber: numberOf(looking, claimId), markId, revisionId }
    return (once) => letMarkGo(looking.seat, once, input)
  },
  answered: (looking, { answer }) => {
    const input = { claimNumber: numberOf(looking, answer.claimId), answerId: answer.id }
    return (once) => withdrawAnswer(looking.seat, once, input)
  },
}

/** The act that sets this one right, or null where there is none. */
async function inverseOf(looking: Looking, act: Act): Promise<Inverse | null> {
  return found(looking, act.kind, act)
}

async function found<K extends ActKind>(
  looking: Looking,
  kind: K,
  act: ActOf[K],
): Promise<Inverse | null> {
  const finder: Finders[K] = finders[kind]
  return finder === undefined ? null : finder(looking, act)
}

/** A mark that an act touched, as it stands now: nobody built on it, so its words are the same. */
async function heldNow({ db, later }: Looking, id: string) {
  const markId = heirOf(id, later)
  return { markId, place: await placeNow(db, markId) }
}

function numberOf({ calling }: Looking, claimId: string): number {
  const number = calling.claim(claimId)
  if (number === null) throw new RangeError(`There is no claim ${claimId}`)
  return number
}

function asked({ calling }: Looking, revisionId: string, spans: readonly MarkSpan[]): MarkAsked {
  const textNumber = calling.textOfRevision(revisionId)
  if (textNumber === null) throw new RangeError(`There is no revision ${revisionId}`)
  return { textNumber, revisionId, spans }
}
