/**
 * E-mail addresses as names of accounts. Folded (trimmed, NFKC, lower case) so that one person is one
 * account however it is typed. Only the shape is checked: nothing is sent, so nothing is proved.
 */
import { z } from 'zod'

/** An e-mail as it is compared and stored. */
export function foldedEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** An e-mail typed by a person, folded. */
export const Email = z
  .string()
  .max(254, 'An e-mail address has at most 254 characters.')
  .transform(foldedEmail)
  .refine(
    (email) => /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/.test(email) && !/\p{C}/u.test(email),
    {
      message: 'This does not look like an e-mail address: something@somewhere.',
    },
  )

/** The name of a person: one line, 1 to 100 characters. */
export const PersonName = z
  .string()
  .transform((name) => name.trim())
  .refine((name) => name.length >= 1 && name.length <= 100, {
    message: 'A name has 1 to 100 characters.',
  })
  .refine((name) => !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(name), { message: 'A name is one line.' })
