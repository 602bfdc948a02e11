/**
 * The present of a project while events are being replayed into it: the same records as `Present`,
 * as maps that change, and three indexes that are never part of the result. Only replay.ts and
 * replay-claims.ts write it.
 */
import { type CitationStyle, usualStyle, type Work } from './citation.ts'
import type { Claim, Mark, MarkPlace, MarkQuestion } from './claim.ts'
import type { SentenceBound, SetAside } from './coverage.ts'
import type { Guideline } from './guideline.ts'
import type { EditionRow, Publication, Revision, SeatRow, Text, WorkJoin } from './history.ts'
import type { Policy } from './policy.ts'
import type { Present } from './present.ts'
import type { Round } from './round.ts'
import type { Ruling } from './ruling.ts'
import type { Scale } from './scale.ts'
import type { Snapshot } from './snapshot.ts'
import type { SuggestionAnswer } from './suggestion.ts'
import type { Answer } from './verdict.ts'

export type Draft = {
  title: string
  style: CitationStyle
  demandsFactor: boolean
  archivedAt: string | null
  goesAt: string | null
  readonly seats: Map<string, SeatRow>
  readonly scales: Map<string, Scale>
  readonly policies: Map<string, Policy>
  readonly guidelines: Map<string, Guideline>
  readonly texts: Map<string, Text>
  readonly revisions: Map<string, Revision>
  readonly claims: Map<string, Claim>
  readonly marks: Map<string, Mark>
  readonly places: Map<string, MarkPlace>
  /** The question about a mark that was answered last. */
  readonly answered: Map<string, MarkQuestion>
  readonly rounds: Map<string, Round>
  readonly answers: Map<string, Answer>
  readonly works: Map<string, Work>
  readonly joins: Map<string, WorkJoin>
  /** How many versions a corrected work has. */
  readonly versionsOf: Map<string, number>
  readonly snapshots: Map<string, Snapshot>
  readonly rulings: Map<string, Ruling>
  readonly setAsides: Map<string, SetAside>
  readonly bounds: Map<string, SentenceBound>
  readonly suggestions: Map<string, SuggestionAnswer>
  readonly editions: Map<string, EditionRow>
  readonly publications: Map<string, Publication>
  /** The ids of a claim's rounds, oldest first, and of a round's answers. */
  readonly roundsOf: Map<string, string[]>
  readonly answersOf: Map<string, string[]>
}

/** A project before its first event. */
export function emptyDraft(): Draft {
  return {
    title: '',
    style: usualStyle,
    demandsFactor: false,
    archivedAt: null,
    goesAt: null,
    seats: new Map(),
    scales: new Map(),
    policies: new Map(),
    guidelines: new Map(),
    texts: new Map(),
    revisions: new Map(),
    claims: new Map(),
    marks: new Map(),
    places: new Map(),
    answered: new Map(),
    rounds: new Map(),
    answers: new Map(),
    works: new Map(),
    joins: new Map(),
    versionsOf: new Map(),
    snapshots: new Map(),
    rulings: new Map(),
    setAsides: new Map(),
    bounds: new Map(),
    suggestions: new Map(),
    editions: new Map(),
    publications: new Map(),
    roundsOf: new Map(),
    answersOf: new Map(),
  }
}

/** The present that a draft has come to. */
export function presentOf(draft: Draft): Present {
  return {
    title: draft.title,
    style: draft.style,
    demandsFactor: draft.demandsFactor,
    archivedAt: draft.archivedAt,
    goesAt: draft.goesAt,
    seats: Object.fromEntries(draft.seats),
    scales: Object.fromEntries(draft.scales),
    policies: Object.fromEntries(draft.policies),
    guidelines: Object.fromEntries(draft.guidelines),
    texts: Object.fromEntries(draft.texts),
    revisions: Object.fromEntries(draft.revisions),
    claims: Object.fromEntries(draft.claims),
    marks: Object.fromEntries(draft.marks),
    places: Object.fromEntries(draft.places),
    rounds: Object.fromEntries(draft.rounds),
    answers: Object.fromEntries(draft.answers),
    works: Object.fromEntries(draft.works),
    joins: Object.fromEntries(draft.joins),
    snapshots: Object.fromEntries(draft.snapshots),
    rulings: Object.fromEntries(draft.rulings),
    setAsides: Object.fromEntries(draft.setAsides),
    bounds: Object.fromEntries(draft.bounds),
    suggestions: Object.fromEntries(draft.suggestions),
    editions: Object.fromEntries(draft.editions),
    publications: Object.fromEntries(draft.publications),
  }
}

/** Hold that something is so; otherwise the event that needs it is impossible. */
export function must(so: boolean, otherwise: string): asserts so {
  if (!so) throw new RangeError(otherwise)
}

/** What a map holds under an id; that it holds nothing makes the event impossible. */
export function there<T>(map: ReadonlyMap<string, T>, noun: string, id: string): T {
  const value = map.get(id)
  if (value === undefined) throw new RangeError(`there is no ${noun} ${id}`)
  return value
}

/** Put something new under an id that is free. */
export function put<T>(map: Map<string, T>, noun: string, id: string, value: T): void {
  must(!map.has(id), `there is already a ${noun} ${id}`)
  map.set(id, value)
}

/** Put the next version under its number; versions begin at 1 and leave none out. */
export function putNext<T>(map: Map<string, T>, noun: string, version: number, value: T): void {
  must(version === map.size + 1, `the next ${noun} is number ${map.size + 1}, not ${version}`)
  map.set(String(version), value)
}

/** The list under an id, made when it is not there yet. */
export function listOf(map: Map<string, string[]>, id: string): string[] {
  const list = map.get(id) ?? []
  map.set(id, list)
  return list
}
