/**
 * Replaying a project's events gives its present. Pure and total: every kind of act has one
 * function, and an event that cannot have happened in this place (a second answer without a first,
 * a round closed twice) is a RangeError that names it, not a guess.
 *
 * The surprising decision: replay does not ask who may. Permissions were asked when the act was
 * done, and a table of permissions that changes must not make the past impossible. It does ask that
 * whoever acted had a seat.
 *
 * The present holds no order but what its records say; an index of the draft is never part of it.
 */
import { type Draft, emptyDraft, must, presentOf, put, putNext, there } from './draft.ts'
import type { FallingAway } from './falling-away.ts'
import type { Act, ActKind, Event, SeatRow } from './history.ts'
import type { Present } from './present.ts'
import { changeActs } from './replay-changes.ts'
import { claimActs, close } from './replay-claims.ts'
import { markActs } from './replay-marks.ts'
import { sentenceActs } from './replay-sentences.ts'
import { workActs } from './replay-works.ts'

/** Each act by its kind. */
export type ActOf = { readonly [A in Act as A['kind']]: A }

/** The moment of an act: its event without what it did. */
export type Moment = Omit<Event, 'act'>

/** What an act does to the present. */
export type Deeds = {
  readonly [K in ActKind]: (draft: Draft, act: ActOf[K], moment: Moment) => void
}

/** The present of a project after its events, which begin at number 1 and leave none out. */
export function replay(events: Iterable<Event>): Present {
  const draft = emptyDraft()
  let last: Event | null = null
  for (const event of events) {
    try {
      checkPlace(draft, event, last)
      apply(draft, event.act.kind, event.act, event)
    } catch (error) {
      throw new RangeError(nameOf(event, error instanceof RangeError ? error.message : error))
    }
    last = event
  }
  return presentOf(draft)
}

function nameOf({ number, act }: Event, why: unknown): string {
  return `Event ${number} («${act.kind}») is impossible: ${why}`
}

function checkPlace(draft: Draft, event: Event, last: Event | null): void {
  const number = (last?.number ?? 0) + 1
  must(event.v === 1, `it is written in version ${event.v}`)
  must(event.number === number, `number ${number} is due`)
  must(last === null || event.project === last.project, 'it is of another project')
  must(
    (last === null) === (event.act.kind === 'project founded'),
    'a project is founded once, and first',
  )
  if (last !== null && !comesIn(event)) {
    must(!seatIn(draft, event.by).removed, `${event.by} has left`)
  }
}

/** Who accepts an invitation has no seat before that. */
function comesIn({ act, by }: Event): boolean {
  return act.kind === 'seat given' && act.invitedBy !== undefined && act.personId === by
}

function apply<K extends ActKind>(draft: Draft, kind: K, act: ActOf[K], moment: Moment): void {
  must(Object.hasOwn(deeds, kind), 'its kind is not known')
  deeds[kind](draft, act, moment)
}

const deeds: Deeds = {
  ...claimActs,
  ...markActs,
  ...changeActs,
  ...workActs,
  ...sentenceActs,
  'project founded': (draft, { title, owner, scale, policy }) => {
    draft.title = title
    put(draft.seats, 'seat', owner.personId, seated(owner.personId, owner.name, 'owner'))
    putNext(draft.scales, 'scale', 1, scale)
    putNext(draft.policies, 'policy', 1, policy)
  },
  'project renamed': (draft, { title }) => {
    draft.title = title
  },
  'project archived': (draft, _act, { at }) => {
    must(draft.archivedAt === null && draft.goesAt === null, 'it takes no work already')
    draft.archivedAt = at
  },
  'project reopened': (draft) => {
    must(draft.archivedAt !== null && draft.goesAt === null, 'it is not archived')
    draft.archivedAt = null
  },
  'project deleted': (draft, { goesAt }, { at }) => {
    must(draft.goesAt === null, 'it is deleted already')
    must(goesAt > at, 'it goes before it is deleted')
    draft.goesAt = goesAt
  },
  'project called back': (draft) => {
    must(draft.goesAt !== null, 'it is not deleted')
    draft.goesAt = null
  },
  'seat given': (draft, { personId, name, role, invitedBy }, { by }) => {
    const before = draft.seats.get(personId)
    if (invitedBy !== undefined) {
      must(personId === by, 'only the invited person accepts')
      must(taken(draft, invitedBy).role === 'owner', `${invitedBy} is no owner`)
    }
    must(before === undefined || before.removed, `${personId} has a seat`)
    draft.seats.set(personId, {
      ...seated(personId, name, role),
      printed: before?.printed ?? false,
    })
  },
  'seat changed': (draft, { personId, role, fellAway = [], closes = [] }, { at }) => {
    draft.seats.set(personId, { ...taken(draft, personId), role })
    mustHaveOwner(draft)
    leaveRounds(draft, personId, { fellAway, closes }, at)
  },
  'seat removed': (draft, { personId, fellAway, closes }, { at }) => {
    draft.seats.set(personId, { ...taken(draft, personId), removed: true })
    mustHaveOwner(draft)
    leaveRounds(draft, personId, { fellAway, closes }, at)
  },
  'name printed': (draft, { personId, printed }, { by }) => {
    must(personId === by, 'only the person gives their own name')
    draft.seats.set(personId, { ...taken(draft, personId), printed })
  },
  'scale set': (draft, { version, scale }) => putNext(draft.scales, 'scale', version, scale),
  'policy set': (draft, { version, policy }) => putNext(draft.policies, 'policy', version, policy),
  'second factor demanded': (draft, { demanded }) => {
    must(draft.demandsFactor !== demanded, 'it is so already')
    draft.demandsFactor = demanded
  },
  'guideline set': (draft, { version, guideline }) =>
    putNext(draft.guidelines, 'guideline', version, guideline),
  'text described': (draft, { textId, description }) => {
    const { id, number } = there(draft.texts, 'text', textId)
    draft.texts.set(textId, { ...description, id, number })
  },
  'snapshot kept': (draft, { snapshot }, { at, by }) => {
    const { workId, claimId, roundId } = snapshot
    there(draft.works, 'work', workId)
    if (claimId !== null) there(draft.claims, 'claim', claimId)
    if (roundId !== null) {
      const round = there(draft.rounds, 'round', roundId)
      must(round.closed === null && round.claimId === claimId, 'its round seals nothing')
    }
    must(snapshot.keptBy === by && snapshot.keptAt === at, 'another kept it, or at another time')
    put(draft.snapshots, 'snapshot', snapshot.id, snapshot)
  },
  'edition frozen': (draft, { edition }, { by, number }) => {
    must(edition.number === draft.editions.size + 1, `edition ${draft.editions.size + 1} is due`)
    must(edition.frozenBy === by, 'another person froze it')
    must(edition.ledgerNumber < number, 'it holds what had not happened yet')
    put(draft.editions, 'edition', edition.id, edition)
  },
  'edition published': (draft, { editionId }, { at }) => {
    there(draft.editions, 'edition', editionId)
    must(draft.publications.get(editionId)?.takenDownAt !== null, 'it is published already')
    draft.publications.set(editionId, { editionId, publishedAt: at, takenDownAt: null })
  },
  'edition taken down': (draft, { editionId }, { at }) => {
    const published = there(draft.publications, 'publication', editionId)
    must(published.takenDownAt === null, 'it is taken down already')
    draft.publications.set(editionId, { ...published, takenDownAt: at })
  },
  // What was erased is read without its words already; here is only that it came before.
  erased: (_draft, { events }, { number }) => {
    must(events.length > 0, 'it erases nothing')
    must(
      events.every((event) => event.number >= 1 && event.number < number),
      'it erases what had not happened yet',
    )
  },
}

function seated(personId: string, name: string, role: SeatRow['role']): SeatRow {
  return { personId, role, name, removed: false, printed: false }
}

function seatIn(draft: Draft, personId: string): SeatRow {
  return there(draft.seats, 'seat of', personId)
}

function taken(draft: Draft, personId: string): SeatRow {
  const seat = seatIn(draft, personId)
  must(!seat.removed, `${personId} has left`)
  return seat
}

function mustHaveOwner({ seats }: Draft): void {
  const owner = [...seats.values()].some(({ role, removed }) => role === 'owner' && !removed)
  must(owner, 'it leaves the project without an owner')
}

function leaveRounds(
  draft: Draft,
  personId: string,
  { fellAway, closes }: FallingAway,
  at: string,
): void {
  for (const roundId of fellAway) fallAway(draft, roundId, personId)
  for (const roundId of closes) {
    must(fellAway.includes(roundId), `nothing fell away in round ${roundId}`)
    close(draft, roundId, at, 'all answered')
  }
}

function fallAway(draft: Draft, roundId: string, personId: string): void {
  const round = there(draft.rounds, 'round', roundId)
  const answered = (draft.answersOf.get(roundId) ?? []).some(
    (id) => draft.answers.get(id)?.personId === personId,
  )
  const waits = round.assigned.some((place) => place.personId === personId && !place.fellAway)
  must(
    round.closed === null && waits && !answered,
    `${personId} is not awaited in round ${roundId}`,
  )
  const assigned = round.assigned.map((place) =>
    place.personId === personId ? { ...place, fellAway: true } : place,
  )
  draft.rounds.set(roundId, { ...round, assigned })
}
