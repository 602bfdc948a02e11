/**
 * What the desk knows and shows, and the few ways in which it changes. A small store of our own
 * (subscribe, state, change), so that one new mark among ten thousand wakes only what shows it.
 *
 * Of every claim of the text it knows where it stands and how it looks; whole it knows those that
 * were looked at or stood near the view. Pure but for the listeners. A claim is replaced only by a
 * newer version of itself, so that an answer that comes late never overwrites a newer one.
 */
import {
  type ClaimLook,
  entryOf,
  lookKey,
  type PackedClaims,
  type PlacedClaim,
  unpacked,
} from '../../lib/review/placed-claims.ts'
import type { Scale } from '../../lib/review/scale.ts'
import type { ClaimSeen, DeskSeen, TextNamed } from '../../lib/review/seen.ts'
import { hull } from '../../lib/text/runs.ts'
import { byPlace, type Span } from '../../lib/text/span.ts'
import { type CodePointIndex, codePointIndex, toUnits } from '../../lib/text/units.ts'
import { type Chosen, noneChosen } from '../_claims/chosen.ts'
import { scaleAt } from '../_parts/verdict-look.ts'
import { isPlaced, marksOf, type Places, placesOf, placesWith } from './claim-places.ts'
import { LayeredMap } from './layered-map.ts'
import { lookOf, type MarkStyle, markStyleOf } from './mark-style.ts'

export type Edging = {
  readonly claim: number
  readonly markId: string
  /** The number of the place that was seen. */
  readonly place: number
  readonly spans: readonly Span[]
}

/** A mark of a claim, at the place that was seen. */
export type MarkHeld = {
  readonly claim: number
  readonly markId: string
  readonly place: number
}

/** For what a claim is being looked for: words, marks, a claim that goes into it. */
export type Picking =
  | { readonly kind: 'words'; readonly words: Span }
  | { readonly kind: 'marks'; readonly marks: readonly MarkHeld[] }
  | { readonly kind: 'claim'; readonly claim: number; readonly wording: number }

export type DeskState = {
  /** The claims that are known whole. */
  readonly claims: ReadonlyMap<number, ClaimSeen>
  /** How every claim of the text stands, as far as it has come. */
  readonly looks: LayeredMap<number, ClaimLook>
  /** How many claims of the text wait for my answer. */
  readonly waiting: number
  /** Has come where all claims stand? Until then those near the place where the desk opened are known. */
  readonly whole: boolean
  readonly places: Places
  readonly texts: readonly TextNamed[]
  /** How many marks of the text are asked about, for who can answer. */
  readonly asked: number
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
  /** The stretch near the view whose claims have cards and can be heard; all of it unless it is crowded. */
  readonly stretch: Span
  /** Said politely to a screen reader. */
  readonly said: string
  /** The claim that is being worded anew. */
  readonly rewording: number | null
  /** The claim to whose reason the keyboard is called. */
  readonly calledReason: number | null
  /** What a claim is being looked for. */
  readonly picking: Picking | null
  /** The claims that are chosen, for a deed on all of them. */
  readonly chosen: Chosen
  /** The mark whose edges are being moved, as it was seen and as it would stand. */
  readonly edging: Edging | null
  /** Another text beside this one, to cite from for a claim; its number is null while one is chosen. */
  readonly aside: { readonly claim: number; readonly text: number | null } | null
  readonly railOpen: boolean
  /** On narrow pages the margin is a sheet; is it out? */
  readonly sheetOpen: boolean
}

/** A claim as it is now; without a look it is not there any more. */
type Placed = Pick<PlacedClaim, 'number' | 'marks'> & { readonly look: ClaimLook | null }

export class DeskStore {
  readonly characters: CodePointIndex
  readonly #revisionId: string
  readonly #listeners = new Set<() => void>()
  readonly #looks = new Map<string, ClaimLook>()
  readonly #styles = new WeakMap<ClaimLook, MarkStyle>()
  #scales: Readonly<Record<string, Scale>>
  /** What was heard before all had come, the last heard last: it is newer. */
  readonly #heard = new Set<number>()
  /** What awaited me when the page was made. */
  readonly #queued: DeskSeen['queue']
  readonly #whole = Promise.withResolvers<void>()
  #state: DeskState

  constructor(seen: DeskSeen, begun: readonly string[], active: number | null, whole = true) {
    this.characters = codePointIndex(seen.characters)
    this.#revisionId = seen.text.revisionId
    this.#scales = seen.project.scales
    this.#queued = seen.queue
    for (const look of seen.placed.looks) this.#looks.set(lookKey(look), look)
    const placed = unpacked(seen.placed)
    const places = placesOf(placed)
    this.#state = {
      claims: new Map(seen.claims.map((claim) => [claim.number, claim])),
      looks: new LayeredMap(new Map(placed.map(({ number, look }) => [number, look]))),
      waiting: waitingIn(placed),
      whole,
      places,
      texts: seen.texts,
      asked: 0,
      queue: seen.queue,
      active: active !== null && places.firsts.has(active) ? active : null,
      writing: null,
      begun,
      selection: null,
      near: { start: 0, end: 0 },
      stretch: { start: 0, end: 0 },
      said: '',
      picking: null,
      edging: null,
      chosen: noneChosen,
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
    if (!this.#state.whole) this.#hear([...fresh.map(({ number }) => number), ...gone])
    const newer = fresh.filter((one) => this.#isNewer(one))
    const lost = gone.filter((number) => this.#state.looks.has(number))
    if (newer.length === 0 && lost.length === 0) return
    const claims = new Map(this.#state.claims)
    for (const claim of newer) claims.set(claim.number, claim)
    for (const number of lost) claims.delete(number)
    const none = lost.map((number) => ({ number, look: null, marks: [] }))
    const now = this.#with([...newer.map((one) => this.#placed(one)), ...none])
    const { active } = this.#state
    const stays = active !== null && (claims.has(active) || now.looks.has(active))
    this.change({ claims, ...now, active: stays ? active : null })
  }

  /** Take where all claims stand: what was heard since the page was made stays as it was heard. */
  keepRest({ looks, rows }: PackedClaims): void {
    if (this.#state.whole) return
    const rest = unpacked({ looks: looks.map((look) => this.#sameLook(look)), rows })
    const all = new Map(rest.map((one) => [one.number, one]))
    let places = placesOf(rest)
    let queue = this.#queued
    for (const number of this.#heard) {
      const look = this.#state.looks.get(number)
      queue = queueWith(queue, all.get(number)?.look, look)
      const marks = marksOf(this.#state.places, number).map(({ spans }) => spans)
      if (look === undefined) all.delete(number)
      else all.set(number, { number, look, marks })
      if (!isPlaced(places, number, marks)) places = placesWith(places, { number, marks })
    }
    const now = new Map([...all].map(([number, { look }]) => [number, look]))
    const waiting = waitingIn([...all.values()])
    this.change({ places, looks: new LayeredMap(now), waiting, queue, whole: true })
    this.#whole.resolve()
  }

  /** Once it has come where all claims stand. */
  async onceWhole(): Promise<void> {
    if (!this.#state.whole) await this.#whole.promise
  }

  /** The strip of this text: an entry for every claim in it, by place; null until all have come. */
  strip(): TextNamed['claims'] {
    if (!this.#state.whole) return null
    return this.#state.places.order.flatMap((number) => {
      const look = this.#state.looks.get(number)
      return look === undefined ? [] : [entryOf(number, look)]
    })
  }

  /** How the marks of a claim with this look are drawn; computed once a look. */
  styleOf(look: ClaimLook): MarkStyle {
    const known = this.#styles.get(look)
    if (known !== undefined) return known
    const style = markStyleOf(look, scaleAt(this.#scales, look.scaleVersion))
    this.#styles.set(look, style)
    return style
  }

  /** The state with some claims as they are now; what does not change stays the same object. */
  #with(changed: readonly Placed[]): Pick<DeskState, 'looks' | 'places' | 'queue' | 'waiting'> {
    let { looks, places, waiting, queue } = this.#state
    for (const { number, look, marks } of changed) {
      const before = looks.get(number) ?? null
      waiting += Number(look?.awaitsMe ?? false) - Number(before?.awaitsMe ?? false)
      // Of a claim that has not come yet it is not known whether it is counted already; the rest tells.
      if (this.#state.whole || before !== null) queue = queueWith(queue, before, look)
      if (before !== look) looks = looks.with(number, look ?? undefined)
      if (!isPlaced(places, number, marks)) places = placesWith(places, { number, marks })
    }
    return { looks, places, waiting, queue }
  }

  #placed(claim: ClaimSeen): Placed {
    const look = claim.standing === 'withdrawn' ? null : this.#lookOf(claim)
    return { number: claim.number, look, marks: this.marksOf(claim) }
  }

  /** The marks of a claim in this text, by place. */
  marksOf(claim: ClaimSeen): readonly (readonly Span[])[] {
    if (claim.standing === 'withdrawn') return []
    return claim.marks
      .filter(({ revisionId }) => revisionId === this.#revisionId)
      .map(({ spans }) => spans.map((at) => toUnits(this.characters, at)).toSorted(byPlace))
      .toSorted((a, b) => byPlace(hull(a), hull(b)))
  }

  /** Equal looks are one object. */
  #lookOf(claim: ClaimSeen): ClaimLook {
    const { scaleVersion, scale } = claim
    if (!(scaleVersion in this.#scales)) this.#scales = { ...this.#scales, [scaleVersion]: scale }
    return this.#sameLook(lookOf(claim))
  }

  #sameLook(look: ClaimLook): ClaimLook {
    const key = lookKey(look)
    const known = this.#looks.get(key) ?? look
    this.#looks.set(key, known)
    return known
  }

  #hear(numbers: readonly number[]): void {
    for (const number of numbers) {
      this.#heard.delete(number)
      this.#heard.add(number)
    }
  }

  #isNewer(claim: ClaimSeen): boolean {
    const before = this.#state.claims.get(claim.number)
    if (before !== undefined) return claim.version >= before.version
    return this.#state.looks.has(claim.number) || this.marksOf(claim).length > 0
  }
}

/** What awaits me when a claim stands otherwise than before. */
function queueWith(
  queue: DeskSeen['queue'],
  before: ClaimLook | null | undefined,
  look: ClaimLook | null | undefined,
): DeskSeen['queue'] {
  const more = (of: 'awaitsMe' | 'judged') =>
    Number(look?.[of] ?? false) - Number(before?.[of] ?? false)
  const [toJudge, judged] = [queue.toJudge + more('awaitsMe'), queue.judged + more('judged')]
  return { toJudge, judged, assigned: toJudge + judged }
}

function waitingIn(claims: readonly PlacedClaim[]): number {
  return claims.filter(({ look }) => look.awaitsMe).length
}
