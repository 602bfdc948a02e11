/** What a text’s coverage must look like in the data set: a part of records.ts. */
import { z } from 'zod'
import { setAsideReasons } from '../review/coverage.ts'

const whole = z.int().min(0)
const place = { from: whole, to: whole }

/** Coverage in the record of a text. */
export const coverageShape = z.strictObject({
  sentences: z.array(z.strictObject(place)).min(1),
  setAside: z.array(z.strictObject({ ...place, reason: z.enum(setAsideReasons) })),
  sum: z.strictObject({ sentences: whole, marked: whole, setAside: whole, open: whole }),
})
