/**
 * What the desk knows of the sentences of its text: where they are, what was set aside, what a rule or a model
 * suggests, and the state of each. It is asked of the server once the desk stands, and kept apart from the desk's
 * own state, so that no mark waits for it: the states follow marks at leisure.
 *
 * Units: UTF-16; the server's code points are converted here, once.
 */
import {
  type CoverageSeen,
  type CoverageSum,
  type SentenceState,
  type SetAsideReason,
  statesOf,
  sumOf,
} from '../../lib/review/coverage.ts'
import type { RuleId } from '../../lib/review/suggest/rules.ts'
import { whySuggested } from '../../lib/review/suggest/suggest.ts'
import type {
  Precision,
  ShownBy,
  SuggestedBy,
  SuggestionsSeen,
} from '../../lib/review/suggestion.ts'
import { sentenceAt } from '../../lib/text/sentences.ts'
import { overlaps, type Span } from '../../lib/text/span.ts'
import { type CodePointIndex, toUnits } from '../../lib/text/units.ts'

export type AsideHere = Span & { readonly id: string; readonly reason: SetAsideReason }

/** Why a sentence is suggested: the rules that speak for it, or a model. */
export type SuggestedHere =
  | { readonly kind: 'rule'; readonly why: readonly { readonly rule: RuleId; readonly at: Span }[] }
  | (Extract<ShownBy, { kind: 'model' }> & { readonly at: Span })

export type SentencesState = {
  /** The sentences in order; null until the server has told them. */
  readonly sentences: readonly Span[] | null
  readonly aside: readonly AsideHere[]
  readonly states: readonly SentenceState[]
  readonly sum: CoverageSum
  /** Is the layer in the margin shown? */
  readonly shown: boolean
  /** Are suggestions shown? */
  readonly suggests: boolean
  readonly precision: readonly Precision[]
  readonly model: string | null
  /** Are the reasons for setting the selected sentences aside being asked for? */
  readonly asking: boolean
}

const none: SentencesState = {
  sentences: null,
  aside: [],
  states: [],
  sum: { sentences: 0, marked: 0, setAside: 0, open: 0 },
  shown: false,
  suggests: false,
  precision: [],
  model: null,
  asking: false,
}

export class SentencesStore {
  readonly #characters: CodePointIndex
  readonly #language: string
  readonly #listeners = new Set<() => void>()
  #state = none
  #marked: readonly Span[] = []
  #answered = new Set<string>()
  #ofModel = new Map<string, SuggestedHere>()
  /** Asks the server again; set while the desk stands. */
  refresh: () => void = () => undefined

  constructor(characters: CodePointIndex, language: string) {
    this.#characters = characters
    this.#language = language
  }

  get state(): SentencesState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Change what is shown. */
  change(some: Partial<Pick<SentencesState, 'shown' | 'suggests' | 'asking'>>): void {
    this.#set(some)
  }

  /** Take what the server says of the sentences. */
  keepCoverage({ sentences, setAside }: CoverageSeen): void {
    const at = this.#characters
    this.#set({
      sentences: sentences.map((one) => toUnits(at, one)),
      aside: setAside.map((one) => ({ ...toUnits(at, one), id: one.id, reason: one.reason })),
    })
    this.#reckon()
  }

  /** Take what the server says of suggestions. */
  keepSuggestions({ answered, precision, model }: SuggestionsSeen): void {
    this.#answered = new Set(answered.map((one) => placeKey(toUnits(this.#characters, one))))
    this.#set({ precision, model })
  }

  /** Take what a model suggests: passages, each within its sentence. */
  keepModel(
    by: Extract<SuggestedBy, { kind: 'model' }>,
    places: readonly { readonly at: Span; readonly seal: string }[],
  ): void {
    for (const { at, seal } of places) {
      const sentence = this.sentencesIn(at)[0]
      if (sentence !== undefined) this.#ofModel.set(placeKey(sentence), { ...by, seal, at })
    }
    this.#set({ suggests: true })
  }

  /** The marks are now these. */
  keepMarked(marked: readonly Span[]): void {
    this.#marked = marked
    this.#reckon()
  }

  /** The sentences that share words with a span; for an empty one, the sentence there. */
  sentencesIn(at: Span): readonly Span[] {
    const { sentences } = this.#state
    if (sentences === null) return []
    const first = Math.max(sentenceAt(sentences, at.start), 0)
    if (at.start === at.end) return sentences.slice(first, first + 1)
    const found: Span[] = []
    for (let i = first; (sentences[i]?.start ?? Number.POSITIVE_INFINITY) < at.end; i++) {
      const one = sentences[i]
      if (one !== undefined && overlaps(one, at)) found.push(one)
    }
    return found
  }

  /** What was set aside of a sentence. */
  asideOn(sentence: Span): AsideHere | null {
    return this.#state.aside.find((one) => overlaps(one, sentence)) ?? null
  }

  /** The state of a sentence. */
  stateOf(sentence: Span): SentenceState {
    const { sentences, states } = this.#state
    return states[sentenceAt(sentences ?? [], sentence.start)] ?? 'open'
  }

  /** Why an open sentence is suggested, if it is, nobody has answered that, and suggestions are on. */
  suggested(sentence: Span): SuggestedHere | null {
    if (!this.#state.suggests || this.#answered.has(placeKey(sentence))) return null
    if (this.stateOf(sentence) !== 'open') return null
    const ofModel = this.#ofModel.get(placeKey(sentence))
    if (
      ofModel !== undefined &&
      !this.#answered.has(placeKey(placeOfSuggestion(sentence, ofModel)))
    ) {
      return ofModel
    }
    const why = whySuggested(this.#characters.text, sentence, this.#language)
    return why.length === 0 ? null : { kind: 'rule', why }
  }

  /** The next open sentence behind an offset, round the text; with suggestions on, the next that is suggested. */
  nextOpen(after: number): Span | null {
    const { sentences, states, suggests } = this.#state
    if (sentences === null) return null
    const from = sentences.findIndex(({ start }) => start >= after)
    const begin = from === -1 ? sentences.length : from
    for (let i = 0; i < sentences.length; i++) {
      const at = (begin + i) % sentences.length
      const one = sentences[at]
      if (one === undefined || states[at] !== 'open') continue
      if (!suggests || this.suggested(one) !== null) return one
    }
    return null
  }

  #reckon(): void {
    const { sentences, aside } = this.#state
    if (sentences === null) return
    const states = statesOf(this.#characters.text, sentences, this.#marked, aside)
    this.#set({ states, sum: sumOf(states) })
  }

  #set(some: Partial<SentencesState>): void {
    this.#state = { ...this.#state, ...some }
    for (const listener of this.#listeners) listener()
  }
}

/** The words that are suggested: what a model named, or the whole sentence. */
export function placeOfSuggestion(sentence: Span, suggested: SuggestedHere): Span {
  return suggested.kind === 'model' ? suggested.at : sentence
}

/** The maker of a suggestion as the server is told it. */
export function makerOf(suggested: SuggestedHere): ShownBy {
  if (suggested.kind === 'rule') {
    return { kind: 'rule', rules: suggested.why.map(({ rule }) => rule) }
  }
  const { at: _, ...by } = suggested
  return by
}

function placeKey({ start, end }: Span): string {
  return `${start} ${end}`
}
