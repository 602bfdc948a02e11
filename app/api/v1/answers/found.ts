/** The shapes of what is found, in answers. */
import { z } from 'zod'
import { foundKinds } from '../../../../lib/review/findable.ts'
import { standings } from './claim.ts'
import { ScaleAnswer } from './scale-and-policy.ts'

const number = z.int().positive().nullable()
const count = z.int().nonnegative()
const segments = z
  .array(z.strictObject({ text: z.string(), found: z.boolean() }))
  .meta({ description: 'Plain text in pieces; those that were found are marked.' })

const HitAnswer = z.strictObject({
  kind: z.enum(foundKinds),
  ref: z.string(),
  part: count,
  words: segments,
  beside: segments,
  place: z.strictObject({
    textNumber: number,
    textTitle: z.string().nullable(),
    from: count.nullable().meta({ description: 'Where a passage begins, in code points.' }),
    claimNumber: number,
    editionNumber: number,
  }),
  standing: z.enum(standings).nullable(),
  label: z.string().nullable(),
  scale: ScaleAnswer.nullable(),
})

export const FoundAnswer = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        kind: z.enum(foundKinds),
        hits: z.array(HitAnswer),
        count,
        more: z.boolean().meta({ description: 'There are more than were counted.' }),
      }),
    ),
    instead: z.array(z.strictObject({ typed: z.string(), meant: z.array(z.string()) })),
  })
  .meta({ id: 'Found' })

export const NumbersAnswer = z
  .strictObject({ total: count, numbers: z.array(z.int().positive()) })
  .meta({ id: 'ClaimNumbers' })

export const ViewsAnswer = z
  .strictObject({
    views: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        list: z.string(),
        shared: z.boolean(),
        mine: z.boolean(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Views' })

export const ViewKept = z.strictObject({ id: z.uuid() })
