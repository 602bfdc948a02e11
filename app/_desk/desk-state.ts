/**
 * What the desk knows and shows, and the few ways in which it changes. A small store of our own
 * (subscribe, state, change), so that one new mark among ten thousand wakes only what shows it.
 *
 * Pure but for the listeners. A claim is replaced only by a newer version of itself, so that an
 * answer that comes late never overwrites a newer one.
 */
import type { ClaimSeen, DeskSeen, TextListed } from '../../lib/review/seen.ts'
import type { Span } from '../../lib/text/span.ts'
import { type CodePointIndex, codePointIndex } from '../../lib/text/units.ts'
import { type Places, placesOf } from './claim-places.ts'
import { liveAnswer } from './mark-style.ts'

export type DeskState = {
  readonly claims: ReadonlyMap<number, ClaimSeen>
  readonly places: Places
  readonly texts: readonly TextListed[]
  readonly queue: DeskSeen['queue']
  /** The claim worked on. */
  readonly active: number | null
  /** The draft place of the claim being written on some words, open in the margin. */
  readonly writing: string | null
  /** The draft places of all claims begun in this text. */
  readonly begun: readonly string[]
  /** The words that are selected. */
  readonly selection: Span | null
  /** The part of the text near the view. */
  readonly near: Span
  /** Said politely to a screen reader. */
  readonly said: string
  /** The claim that is being worded anew. */
  readonly rewording: number | null
  /** The claim to whose reason the keyboard is called. */
  readonly calledReason: number | null
  /** The words for which a claim is being looked for, to add them to. */
  readonly picking: Span | null
  /** Another text beside this one, to cite from for a claim; its number is null while one is chosen. */
  readonly aside: { readonly claim: number; readonly text: number | null } | null
  readonly railOpen: boolean
  /** On narrow pages the margin is a sheet; is it out? */
  readonly sheetOpen: boolean
}

export class DeskStore {
  readonly characters: CodePointIndex
  readonly #revisionId: string
  readonly #textNumber: number
  readonly #listeners = new Set<() => void>()
  #state: DeskState

  constructor(seen: DeskSeen, begun: readonly string[], active: number | null) {
    this.characters = codePointIndex(seen.characters)
    this.#revisionId = seen.text.revisionId
    this.#textNumber = seen.text.number
    const claims = new Map(seen.claims.map((claim) => [claim.number, claim]))
    const places = placesOf(claims.values(), this.#revisionId, this.characters)
    this.#state = {
      claims,
      places,
      texts: seen.texts,
      queue: seen.queue,
      active: active !== null && places.firsts.has(active) ? active : null,
      writing: null,
      begun,
      selection: null,
      near: { start: 0, end: 0 },
      said: '',
      picking: null,
      rewording: null,
      calledReason: null,
      aside: null,
      railOpen: false,
      sheetOpen: active !== null,
    }
  }

  get state(): DeskState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Change some of it. */
  change(some: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...some }
    for (const listener of this.#listeners) listener()
  }

  /** Take claims as they now are, and let go of those that are gone. */
  keep(fresh: readonly ClaimSeen[], gone: readonly number[] = []): void {
    const newer = fresh.filter((one) => this.#isNewer(one))
    const lost = gone.filter((number) => this.#state.claims.has(number))
    if (newer.length === 0 && lost.length === 0) return
    const claims = new Map(this.#state.claims)
    let { toJudge, judged, assigned } = this.#state.queue
    for (const claim of newer) {
      const before = claims.get(claim.number)
      toJudge += Number(awaitsMe(claim)) - Number(awaitsMe(before))
      judged += Number(isJudged(claim)) - Number(isJudged(before))
      assigned += Number(isAssigned(claim)) - Number(isAssigned(before))
      claims.set(claim.number, claim)
    }
    for (const number of lost) claims.delete(number)
    const places = placesOf(claims.values(), this.#revisionId, this.characters)
    const { active } = this.#state
    this.change({
      claims,
      places,
      queue: { toJudge, judged, assigned },
      active: active !== null && claims.has(active) ? active : null,
    })
  }

  /** Has a claim a mark in this text? */
  isHere(claim: ClaimSeen): boolean {
    return claim.marks.some(({ textNumber }) => textNumber === this.#textNumber)
  }

  #isNewer(claim: ClaimSeen): boolean {
    const before = this.#state.claims.get(claim.number)
    return before === undefined ? this.isHere(claim) : claim.version >= before.version
  }
}

/** Does a claim wait for my answer now? */
export function awaitsMe(claim: ClaimSeen | undefined): boolean {
  const round = claim?.rounds.at(-1)
  const isOpen = claim?.standing === 'open' && round?.state === 'open'
  return isOpen && round.awaitsMe && liveAnswer(round) === null
}

function isJudged(claim: ClaimSeen | undefined): boolean {
  const round = claim?.rounds.at(-1)
  return round !== undefined && liveAnswer(round) !== null
}

function isAssigned(claim: ClaimSeen | undefined): boolean {
  return awaitsMe(claim) || isJudged(claim)
}
