/** The number of an item of a list as it is asked for, told, kept and exported: one shape for all of them. */
import { z } from 'zod'
import { MOST_ORDINAL, ordinalStyles } from '../text/ordinals.ts'

/** See lib/text/ordinals.ts. */
export const OrdinalShape = z.strictObject({
  number: z.int().min(-MOST_ORDINAL).max(MOST_ORDINAL),
  style: z.enum(ordinalStyles),
})
