/** The shapes of scales and policies in answers. Every shape of this folder is strict: nothing more is ever said. */
import { z } from 'zod'

const count = z.int().nonnegative()

export const ScaleAnswer = z
  .strictObject({
    labels: z.array(
      z.strictObject({
        key: z.string(),
        word: z.string(),
        order: z.int().nullable(),
        claimReview: z.int().nullable(),
        averitec: z
          .enum([
            'Supported',
            'Refuted',
            'Not Enough Evidence',
            'Conflicting Evidence/Cherrypicking',
          ])
          .nullable(),
        fever: z.enum(['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO']).nullable(),
      }),
    ),
  })
  .meta({
    id: 'Scale',
    description:
      'The labels that a verdict may have, from best to worst, then those off the scale.',
  })

export const PolicyAnswer = z
  .strictObject({
    quorum: count,
    threshold: z.strictObject({ numerator: z.int(), denominator: z.int() }),
    citationsNeeded: count,
    answeredMayRule: z.boolean(),
  })
  .meta({
    id: 'Policy',
    description: 'How many votes, which share of them, and how many citations are needed.',
  })
