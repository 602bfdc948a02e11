/**
 * A suggestion says that a passage may be worth checking, and by what it was made: one or more readable rules
 * (suggest/rules.ts), or a model of the team's own. It is no mark. A person accepts it (a claim begins on those words), changes
 * it first, or refuses it; each answer is an event, so that how often a rule is right can be counted.
 *
 * Units: code points.
 */
import type { CodePointSpan } from '../text/span.ts'

/** What made a suggestion. A model is named by what its server says of itself and the hash of the words it was asked with. */
export type SuggestedBy =
  | { readonly kind: 'rule'; readonly rules: readonly string[] }
  | {
      readonly kind: 'model'
      readonly model: string
      readonly version: string
      readonly promptSha256: string
    }

export type Suggestion = CodePointSpan & { readonly by: SuggestedBy }

/** What made a suggestion, as an answer to it names it: with the seal that the server put on what the model said. */
export type ShownBy =
  | Extract<SuggestedBy, { readonly kind: 'rule' }>
  | (Extract<SuggestedBy, { readonly kind: 'model' }> & { readonly seal: string })

/** What a person did with a suggestion; `changed` where the claim stands on other words than were suggested. */
export type SuggestionAnswer = Suggestion & {
  readonly id: string
  readonly revisionId: string
  readonly answer: 'accepted' | 'changed' | 'refused'
  /** The claim that began with it; null where it was refused. */
  readonly claimId: string | null
  /** True once a refusal was taken back. */
  readonly takenBack: boolean
}

/** How often what one maker suggested was taken, changed and refused. */
export type Precision = {
  readonly maker: string
  readonly accepted: number
  readonly changed: number
  readonly refused: number
}

/**
 * One line a maker, in the order of their names; what several rules suggested together counts for each, and
 * refusals that were taken back for none.
 */
export function precisionOf(answers: readonly SuggestionAnswer[]): Precision[] {
  const told = answers
    .filter(({ takenBack }) => !takenBack)
    .flatMap(({ by, answer }) => makersOf(by).map((maker) => ({ maker, answer })))
  return [...Map.groupBy(told, ({ maker }) => maker)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([maker, group]) => {
      const count = (answer: SuggestionAnswer['answer']) =>
        group.filter((one) => one.answer === answer).length
      return {
        maker,
        accepted: count('accepted'),
        changed: count('changed'),
        refused: count('refused'),
      }
    })
}

/** The share of answered suggestions that led to a claim; undefined while none was answered. */
export function shareTaken({
  accepted,
  changed,
  refused,
}: Omit<Precision, 'maker'>): number | undefined {
  const all = accepted + changed + refused
  return all === 0 ? undefined : (accepted + changed) / all
}

/** Who made a suggestion, each by one name: «rule figures», «model llama3:8b». */
export function makersOf(by: SuggestedBy): readonly string[] {
  return by.kind === 'rule' ? by.rules.map((rule) => `rule ${rule}`) : [`model ${by.model}`]
}

/** What became of suggestions in a text, and how often each maker was right in the project; offsets in code points. */
export type SuggestionsSeen = {
  readonly textNumber: number
  readonly revisionId: string
  readonly answered: readonly Omit<SuggestionAnswer, 'revisionId' | 'takenBack' | 'claimId'>[]
  readonly precision: readonly Precision[]
  /** The model that can be asked, or null where none is set up. */
  readonly model: string | null
}
