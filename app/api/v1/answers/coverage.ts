/** The shapes of coverage and of suggestions in answers. */
import { z } from 'zod'
import { setAsideReasons } from '../../../../lib/review/coverage.ts'
import { event } from './claim.ts'

const id = z.uuid()
const number = z.int().positive()
const count = z.int().nonnegative()
const words = z.string()

const aside = z.strictObject({ id, from: count, to: count, reason: z.enum(setAsideReasons) })

export const SumAnswer = z
  .strictObject({ sentences: count, marked: count, setAside: count, open: count })
  .meta({ id: 'CoverageSum', description: 'The last three add up to the first.' })

export const CoverageAnswer = z
  .strictObject({
    textNumber: number,
    revisionId: id,
    sum: SumAnswer,
    sentences: z.array(z.strictObject({ from: count, to: count })),
    setAside: z.array(aside),
    bounds: z.array(z.strictObject({ at: number, begins: z.boolean() })),
  })
  .meta({
    id: 'Coverage',
    description:
      'The sentences of a text’s latest revision in code points, what of them was set aside, and where a person said that one begins or none does.',
  })

export const AsideAnswer = z.strictObject({ setAside: z.array(aside), event })
export const TakenUpAnswer = z.strictObject({ takenUp: z.array(id), event })
export const BoundsBeforeAnswer = z.strictObject({
  before: z.array(z.strictObject({ at: number, begins: z.boolean().nullable() })),
  event,
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const madeBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rule'), rules: z.array(words) }),
  z.strictObject({
    kind: z.literal('model'),
    model: words,
    version: words,
    promptSha256: sha256,
  }),
])

export const SuggestionsAnswer = z
  .strictObject({
    textNumber: number,
    revisionId: id,
    answered: z.array(
      z.strictObject({
        id,
        from: count,
        to: count,
        by: madeBy,
        answer: z.enum(['accepted', 'changed', 'refused']),
      }),
    ),
    precision: z.array(
      z.strictObject({ maker: words, accepted: count, changed: count, refused: count }),
    ),
    model: words.nullable(),
  })
  .meta({
    id: 'Suggestions',
    description:
      'What became of suggestions in a text’s latest revision, and how often each maker was right in the project.',
  })

export const RefusedAnswer = z.strictObject({ refused: z.array(id), event })
export const TakenBackAnswer = z.strictObject({ takenBack: z.array(id) })

export const ModelAnswer = z
  .strictObject({
    revisionId: id,
    by: madeBy,
    /** The seal goes back with an answer to the suggestion, as proof that the model named these words. */
    suggestions: z.array(z.strictObject({ from: count, to: count, seal: sha256 })),
    /** How many of the model’s answers were no words of the text. */
    dropped: count,
  })
  .meta({ id: 'ModelSuggestions' })
