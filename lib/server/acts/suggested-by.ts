/**
 * Who made a suggestion, as it is said with an answer to it, and the proof that it was so. A rule is asked again of the
 * same words. A model cannot be: what it named comes with a *seal*, a keyed hash over the project, the revision, the
 * place and what the model's server said of itself, made when it answered. So nobody can answer in the name of
 * another model, or for words that it never named, and nothing has to be kept of what nobody answers.
 *
 * The surprising decision: a seal holds for as long as the installation has its secret and says nothing of when it was
 * made, so that the same answer of a model has the same seals and an answer that is sent twice is one.
 */
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { line, point } from '../../review/asked.ts'
import { wordsAt } from '../../review/mark.ts'
import { Refusal } from '../../review/refusal.ts'
import { ruleIds } from '../../review/suggest/rules.ts'
import { whySuggested } from '../../review/suggest/suggest.ts'
import type { SuggestedBy, Suggestion } from '../../review/suggestion.ts'
import type { CodePointSpan } from '../../text/span.ts'
import { type CodePointIndex, toUnits } from '../../text/units.ts'
import { keyed } from '../auth/keyed.ts'

const MadeBy = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rule'),
    rules: z
      .array(z.enum(ruleIds, `A rule is one of ${ruleIds.join(', ')}.`))
      .min(1, 'Name the rules.')
      .max(ruleIds.length)
      .refine((rules) => new Set(rules).size === rules.length, 'Each rule is named once.'),
  }),
  z.strictObject({
    kind: z.literal('model'),
    model: line('The model’s name', 200),
    version: z.string().max(200, 'The model’s version has at most 200 characters.'),
    promptSha256: z.string().regex(/^[0-9a-f]{64}$/, 'This is no SHA-256.'),
    seal: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'This is no seal: it comes with each passage that a model names.'),
  }),
])

/** A suggestion as it was shown. */
export const SuggestionShown = z.strictObject({ from: point, to: point, by: MadeBy })
export type SuggestionShown = z.infer<typeof SuggestionShown>

/** The revision that suggestions are of, in the language that its text has now. */
export type SuggestedIn = {
  readonly projectId: string
  readonly revisionId: string
  readonly index: CodePointIndex
  readonly language: string
}

type Model = Extract<SuggestedBy, { readonly kind: 'model' }>

/** The seal on a passage that a model named. */
export function sealOf(
  { projectId, revisionId }: Pick<SuggestedIn, 'projectId' | 'revisionId'>,
  { from, to }: CodePointSpan,
  { model, version, promptSha256 }: Model,
): string {
  const said = [projectId, revisionId, from, to, model, version, promptSha256]
  return keyed('suggestion of a model', JSON.stringify(said))
}

/** A suggestion that was shown, once it is proved that it was made so; refused where it was not. */
export function asMade(here: SuggestedIn, { from, to, by }: SuggestionShown): Suggestion {
  wordsAt(here.index, { from, to })
  if (by.kind === 'rule') {
    const spoke = whySuggested(here.index.text, toUnits(here.index, { from, to }), here.language)
    const silent = by.rules.filter((named) => !spoke.some(({ rule }) => rule === named))
    if (silent.length > 0) throw notMade(from, `not suggested by the rule ${silent.join(', ')}`)
    return { from, to, by }
  }
  const { seal, ...model } = by
  if (!timingSafeEqual(Buffer.from(sealOf(here, { from, to }, model)), Buffer.from(seal))) {
    throw notMade(from, `not named by the model ${by.model}`)
  }
  return { from, to, by: model }
}

function notMade(from: number, how: string): Refusal {
  return new Refusal(
    'changed meanwhile',
    `The words at ${from} are ${how}, as far as is known here. Open the text anew and look at its suggestions.`,
    { changed: ['suggestions'], from },
  )
}
