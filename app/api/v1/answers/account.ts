/** The shapes of what belongs to a person’s own account. */
import { z } from 'zod'

/** How many sessions were ended. */
export const Ended = z.strictObject({ ended: z.int().nonnegative() })

/** The e-mail with which to sign in now. */
export const EmailAnswer = z.strictObject({ email: z.string() })
