/**
 * What a person does with sentences, as requests to the doors of `/api/v1`: set aside, take up, join, split,
 * refuse a suggestion. Each says what is now true and how to undo it.
 *
 * Units: the doors count code points.
 */
import type { SetAsideReason } from '../../lib/review/coverage.ts'
import type { SuggestedBy } from '../../lib/review/suggestion.ts'
import type { CodePointSpan, Span } from '../../lib/text/span.ts'
import { type CodePointIndex, toCodePoints, toUnits } from '../../lib/text/units.ts'
import { tell } from '../_done/done.ts'
import { undoOf } from '../_done/undo-event.ts'
import { ask } from '../_parts/ask.ts'
import { counted } from './claim-words.ts'
import {
  makerOf,
  placeOfSuggestion,
  type SentencesStore,
  type SuggestedHere,
} from './sentences-store.ts'

type Here = { readonly project: string; readonly textNumber: number; readonly revisionId: string }
type Bound = { readonly at: number; readonly begins: boolean | null }

type ModelSuggested = {
  readonly by: Extract<SuggestedBy, { kind: 'model' }>
  readonly suggestions: readonly (CodePointSpan & { readonly seal: string })[]
  readonly dropped: number
}

export class SentenceDeeds {
  readonly #project: string
  readonly #path: string
  readonly #revisionId: string
  readonly #characters: CodePointIndex
  readonly #store: SentencesStore

  constructor(
    { project, textNumber, revisionId }: Here,
    characters: CodePointIndex,
    store: SentencesStore,
  ) {
    this.#project = project
    this.#path = `/api/v1/projects/${project}/texts/${textNumber}`
    this.#revisionId = revisionId
    this.#characters = characters
    this.#store = store
  }

  /** Set sentences aside; those that were set aside for another reason are so for this one. */
  async setAside(key: string, sentences: readonly Span[], reason: SetAsideReason): Promise<void> {
    const instead = this.#store.state.aside.filter((one) =>
      sentences.some(({ start, end }) => start < one.end && one.start < end),
    )
    const asked = sentences.map((one) => ({ ...toCodePoints(this.#characters, one), reason }))
    const named = instead.length === 0 ? {} : { instead: instead.map(({ id }) => id) }
    const event = await this.#does(key, 'coverage/aside', { sentences: asked, ...named })
    const says = instead.length === 0 ? 'Undo takes it up again.' : 'Undo gives the reason before.'
    this.#tell(`${counted(sentences.length, 'sentence')} set aside as ${reason}`, says, event)
  }

  /** Take sentences up again. */
  async takeUp(key: string, sentences: readonly Span[]): Promise<void> {
    const standing = this.#store.state.aside.filter((one) =>
      sentences.some(({ start, end }) => start < one.end && one.start < end),
    )
    const ids = standing.map(({ id }) => id)
    const event = await this.#does(key, 'coverage/taking-up', { ids })
    const said = `${counted(standing.length, 'sentence')} taken up again`
    this.#tell(said, 'Undo sets it aside again.', event)
  }

  /** Let sentences that follow each other be one. */
  async join(key: string, sentences: readonly Span[]): Promise<void> {
    const bounds = sentences
      .slice(1)
      .map(({ start }) => ({ at: this.#point(start), begins: false }))
    await this.#bounds(key, bounds, `${counted(sentences.length, 'sentence')} joined`)
  }

  /** Let a sentence begin at an offset. */
  async split(key: string, offset: number): Promise<void> {
    const bounds = [{ at: this.#point(offset), begins: true }]
    await this.#bounds(key, bounds, 'The sentence is split')
  }

  /** Refuse what was suggested of a sentence. */
  async refuse(key: string, sentence: Span, suggested: SuggestedHere): Promise<void> {
    const place = toCodePoints(this.#characters, placeOfSuggestion(sentence, suggested))
    const suggestions = [{ ...place, by: makerOf(suggested) }]
    const event = await this.#does(key, 'suggestions/refusal', { suggestions })
    this.#tell('The suggestion is refused', 'Undo shows it again.', event)
  }

  /** Ask the model which open sentences from an offset on are worth checking; says how many it named. */
  async askModel(key: string, from: number): Promise<void> {
    const { by, suggestions, dropped } = await this.#ask<ModelSuggested>(
      'suggestions/asking',
      { from: this.#point(from) },
      key,
    )
    this.#store.keepModel(
      by,
      suggestions.map(({ seal, ...at }) => ({ at: toUnits(this.#characters, at), seal })),
    )
    const less = dropped === 0 ? '' : `; ${dropped} of its answers are no words of this text`
    tell(`${by.model} suggests ${counted(suggestions.length, 'passage')}${less}`)
  }

  async #bounds(key: string, bounds: readonly Bound[], said: string): Promise<void> {
    const event = await this.#does(key, 'coverage/bounds', { bounds })
    this.#tell(said, 'Undo puts the bounds back.', event)
  }

  /** Do it; answers its event, or null where everything was so already. */
  async #does(key: string, door: string, body: object): Promise<number | null> {
    return (await this.#ask<{ event: number | null }>(door, body, key)).event
  }

  #tell(said: string, says: string, event: number | null): void {
    const after = async () => this.#store.refresh()
    tell(said, event === null ? null : undoOf(this.#project, event, says, after))
  }

  async #ask<T>(door: string, body: object, key: string): Promise<T> {
    const asked = { revisionId: this.#revisionId, ...body }
    const answer = await ask<T>(`${this.#path}/${door}`, asked, { key })
    if (door !== 'suggestions/asking') this.#store.refresh()
    return answer
  }

  #point(unit: number): number {
    return toCodePoints(this.#characters, { start: unit, end: unit }).from
  }
}
