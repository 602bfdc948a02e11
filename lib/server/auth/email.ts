/**
 * E-mail addresses as names of accounts. Folded (trimmed, NFKC, lower case) so that one person is one
 * account however it is typed. Only the shape is checked: nothing is sent, so nothing is proved.
 */
import { z } from 'zod'
import { line } from '../../review/asked.ts'

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

/** The name of a person. */
export const PersonName = line('The name', 100)
