/** The shapes that several records of the data set have in common. Offsets are code points. */
import { z } from 'zod'

/** Words that are there. */
export const words = z.string().min(1)
/** A whole number, also none. */
export const whole = z.int().min(0)
/** A whole number from 1. */
export const ordinal = z.int().min(1)
/** A SHA-256 in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** An instant: UTC, ISO 8601, milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
/** A date as exact as known. */
export const date = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
/** A part of a mark. */
export const span = z.strictObject({ from: whole, to: whole, quotation: words })

/** Where a mark stood that does not stand in its text as the edition prints it. */
export const stood = z.strictObject({
  id: words,
  number: ordinal,
  text: ordinal,
  revision: ordinal,
  spans: z.array(span).min(1),
  outcome: z.enum(['moved', 'changed', 'ambiguous', 'lost', 'let go']),
  asked: ordinal,
})
