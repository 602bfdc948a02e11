/**
 * What a seat may see of a round, and of everything that could tell of one. This is the law of
 * blindness; every page, payload, stream, count, export and history asks here and nowhere else.
 *
 *  1. Of an open round a seat sees how many of how many have answered, and its own answer. That
 *     holds for owners and editors, too. At the close it sees every live answer, under its name.
 *  2. What was superseded or withdrawn is shown to nobody but its writer.
 *  3. «n of m» counts people who have ever answered, so that it moves at a first answer only: a
 *     changed mind and a withdrawal move nothing that others can see.
 *  4. A work typed in with an answer is as sealed as the answer; so is a copy of a work that is attached
 *     by one who cites it in an open round (snapshot.ts).
 *  5. The history shows others' acts in an open round by number and commitment alone. The history
 *     of one claim leaves out those of them that even «n of m» does not tell (`tellsOf`).
 *  6. The live stream tells of a first answer that the claim stirred, not by whom; of a changed or
 *     withdrawn one it tells others nothing.
 *  7. A reader sees no rounds, ever; and of claims only those whose ruling stands.
 *
 * It is non-interference (Goguen and Meseguer 1982): what others answer in an open round does not
 * interfere with what a seat observes. A round that is not known to be closed is taken as open.
 */
import type { Citation, Work } from './citation.ts'
import { answeredBy, type Ballot, consensus, latest, live } from './consensus.ts'
import type { ActKind, Event } from './history.ts'
import { knownTo } from './known-to.ts'
import { may, type Role } from './permissions.ts'
import type { Policy } from './policy.ts'
import type { Life } from './project-life.ts'
import type { Round } from './round.ts'
import type { Ruling } from './ruling.ts'
import type { ConsensusSeen, Standing, Touch } from './seen.ts'
import type { Answer } from './verdict.ts'

/** Who looks. Every seat is one. */
export type Viewer = { readonly personId: string; readonly role: Role; readonly life?: Life }

/** As much of an answer as sight needs. */
export type Given = Ballot & Pick<Answer, 'roundId'>

/** As much of a round as says whether it is open. */
type Door = Pick<Round, 'id' | 'closed'>

/** A round as a viewer may see it; `mine` is the viewer's own latest answer, also a withdrawn one. */
export type RoundInSight<A> = {
  readonly answered: number
  readonly of: number
  readonly awaitsMe: boolean
  readonly mine: A | null
} & (
  | { readonly state: 'open' }
  | {
      readonly state: 'closed'
      readonly closedAt: string
      readonly how: NonNullable<Round['closed']>['how']
      readonly answers: readonly A[]
      readonly consensus: ConsensusSeen
    }
)

/** What a viewer sees of a round, null for one who sees no rounds; `policy` is the round's own. */
export function roundAsSeen<A extends Given>(
  viewer: Viewer,
  round: Round,
  answers: readonly A[],
  policy: Policy,
): RoundInSight<A> | null {
  if (!may(viewer.role, 'read closed rounds')) return null
  const given = answers.filter(({ roundId }) => roundId === round.id)
  const mine = latest(given).find(({ personId }) => personId === viewer.personId) ?? null
  const counts = { ...howMany(round, given), awaitsMe: awaits(round, given, viewer), mine }
  if (round.closed === null) return { ...counts, state: 'open' }
  return {
    ...counts,
    state: 'closed',
    closedAt: round.closed.at,
    how: round.closed.how,
    answers: live(given),
    consensus: consensus(given, policy),
  }
}

/** «n of m have answered»: of the assigned, without places that fell away. */
export function howMany(
  round: Pick<Round, 'assigned'>,
  given: readonly Pick<Answer, 'personId'>[],
): { readonly answered: number; readonly of: number } {
  const answered = answeredBy(given)
  const places = round.assigned.filter(({ fellAway }) => !fellAway)
  return {
    answered: places.filter(({ personId }) => answered.has(personId)).length,
    of: places.length,
  }
}

function awaits(round: Round, given: readonly Given[], { personId }: Viewer): boolean {
  if (round.closed !== null || answeredBy(given).has(personId)) return false
  return round.assigned.some((place) => place.personId === personId && !place.fellAway)
}

/** The answers that a viewer may see: the live ones of closed rounds, and the viewer's own latest. */
export function answersInSight<A extends Given>(
  viewer: Viewer,
  rounds: readonly Door[],
  answers: readonly A[],
): readonly A[] {
  if (!may(viewer.role, 'read closed rounds')) return []
  const closed = closedOnes(rounds)
  return latest(answers).filter((answer) =>
    answer.personId === viewer.personId ? true : !answer.withdrawn && closed.has(answer.roundId),
  )
}

/**
 * The citations that a viewer may see: those of the answers in sight and of the viewer's own
 * earlier ones; for a reader those that `rulings` print. Give only rulings that stand.
 */
export function citationsInSight(
  viewer: Viewer,
  rounds: readonly Door[],
  answers: readonly Answer[],
  rulings: readonly Pick<Ruling, 'printed'>[],
): readonly Citation[] {
  if (may(viewer.role, 'read closed rounds')) {
    const own = answers.filter(({ personId }) => personId === viewer.personId)
    return citationsOf(new Set([...own, ...answersInSight(viewer, rounds, answers)]))
  }
  const printed = new Set(rulings.flatMap((ruling) => ruling.printed))
  const closed = closedOnes(rounds)
  const shown = live(answers).filter(({ roundId }) => closed.has(roundId))
  return citationsOf(shown).filter(({ id }) => printed.has(id))
}

/** The works that a viewer may see, cite and find: those of the citations in sight. */
export function worksInSight(
  viewer: Viewer,
  works: readonly Work[],
  rounds: readonly Door[],
  answers: readonly Answer[],
  rulings: readonly Pick<Ruling, 'printed'>[],
): readonly Work[] {
  const cited = citationsInSight(viewer, rounds, answers, rulings)
  const ids = new Set(cited.map(({ workId }) => workId))
  return works.filter(({ id }) => ids.has(id))
}

function citationsOf(answers: Iterable<Answer>): readonly Citation[] {
  return [...answers].flatMap((answer) => (answer.kind === 'verdict' ? answer.citations : []))
}

/** May a viewer see a claim of this standing at all? A reader only while its ruling stands. */
export function claimInSight(viewer: Viewer, standing: Standing): boolean {
  return may(viewer.role, 'read all claims') || standing === 'ruled'
}

/** As much of an event as sight needs; `first` is true for an answer that supersedes none. */
export type EventHead = {
  readonly kind: ActKind
  readonly by: string
  readonly roundId: string | null
  readonly first: boolean
}

/** The head of an event. */
export function headOf({ act, by }: Pick<Event, 'act' | 'by'>): EventHead {
  const head = { kind: act.kind, by, roundId: null, first: false }
  if (act.kind === 'answered') {
    return { ...head, roundId: act.answer.roundId, first: act.answer.supersedes === null }
  }
  if (act.kind === 'snapshot kept') return { ...head, roundId: act.snapshot.roundId }
  return act.kind === 'answer withdrawn' ? { ...head, roundId: act.roundId } : head
}

/**
 * What an event may tell a viewer outside the history: `all` of itself, the mere `stir` of a claim
 * («n of m» moved), or `nothing`. Whatever counts or dates events (a claim's version, the live
 * stream, an ETag) leaves out those that tell nothing.
 */
export function tellsOf(
  viewer: Viewer,
  head: EventHead,
  closedRounds: ReadonlySet<string>,
): 'all' | 'stir' | 'nothing' {
  const known = knownTo[head.kind]
  if (known === 'all') return 'all'
  if (known === 'editors') return may(viewer.role, 'read frozen editions') ? 'all' : 'nothing'
  if (!may(viewer.role, 'read closed rounds')) return 'nothing'
  if (!isSealed(viewer, head, closedRounds)) return 'all'
  return head.first ? 'stir' : 'nothing'
}

/** What the history shows of an event: the whole, number and commitment alone, or nothing at all. */
export function eventInSight(
  viewer: Viewer,
  head: EventHead,
  closedRounds: ReadonlySet<string>,
): 'whole' | 'sealed' | 'hidden' {
  if (!may(viewer.role, 'read the history')) return 'hidden'
  return isSealed(viewer, head, closedRounds) ? 'sealed' : 'whole'
}

function isSealed(viewer: Viewer, head: EventHead, closedRounds: ReadonlySet<string>): boolean {
  const known = knownTo[head.kind]
  if (known !== 'sealed' && known !== 'with round') return false
  if (head.by === viewer.personId || (known === 'with round' && head.roundId === null)) return false
  return head.roundId === null || !closedRounds.has(head.roundId)
}

/** What an event is about, as the present has it: `ruled` is true for a claim that was ever ruled. */
export type Concern = {
  readonly claims: readonly {
    readonly number: number
    readonly texts: readonly number[]
    readonly ruled: boolean
  }[]
  readonly texts: readonly number[]
  /** The person whose seat it changes, or null. */
  readonly personId: string | null
}

/** What the live stream tells a viewer of an event: what to look at again, or null for nothing. */
export function touchOf(
  viewer: Viewer,
  event: EventHead & Pick<Event, 'number'>,
  concern: Concern,
  closedRounds: ReadonlySet<string>,
): Touch | null {
  const { number } = event
  const mine = event.by === viewer.personId
  if (concern.personId === viewer.personId && !may(viewer.role, 'see people')) {
    return { number, claims: [], texts: [], project: true, by: mine ? event.by : null }
  }
  const told = tellsOf(viewer, event, closedRounds)
  if (told === 'nothing') return null
  if (told === 'stir') {
    const claims = concern.claims.map((claim) => claim.number)
    return { number, claims, texts: [], project: false, by: null }
  }
  return wholeTouch(viewer, event, concern)
}

/**
 * The class of a viewer before an event: `touchOf` asks no more of a viewer than this, so whoever is of
 * one class is told the same of it.
 */
export function touchClass(
  { role, personId }: Viewer,
  { by }: Pick<EventHead, 'by'>,
  concern: Pick<Concern, 'personId'>,
): string {
  return `${role} ${personId === by ? 'acts' : ''} ${personId === concern.personId ? 'concerned' : ''}`
}

/** The touch of an event that may be known; a reader is told of claims that were ever ruled. */
function wholeTouch(
  viewer: Viewer,
  event: EventHead & Pick<Event, 'number'>,
  concern: Concern,
): Touch | null {
  const member = may(viewer.role, 'read all claims')
  const claims = concern.claims.filter(({ ruled }) => member || ruled)
  if (concern.claims.length > 0 && claims.length === 0) return null
  const texts = new Set([...concern.texts, ...claims.flatMap((claim) => claim.texts)])
  return {
    number: event.number,
    claims: claims.map(({ number }) => number),
    texts: [...texts].sort((a, b) => a - b),
    project:
      concern.claims.length === 0 && concern.texts.length === 0 ? true : concern.personId !== null,
    by: member || event.by === viewer.personId ? event.by : null,
  }
}

function closedOnes(rounds: readonly Door[]): ReadonlySet<string> {
  return new Set(rounds.filter(({ closed }) => closed !== null).map(({ id }) => id))
}
