/**
 * What a browser says of where its person is (company.ts), as it may be asked: a text by its number, a
 * caret in code points of one revision. It says no claim, no key and no word, because it has no field for
 * them. Apart from company.ts, so that a page does not load the checker of shapes.
 */
import { z } from 'zod'

/** Where somebody is. */
export const Whereabouts = z.strictObject({
  text: z.int().min(1).max(999_999_999).nullable(),
  caret: z.strictObject({ revisionId: z.uuid(), at: z.int().min(0).max(2_000_000_000) }).nullable(),
  /** The person leaves, or wishes not to be shown. */
  gone: z.boolean(),
})

export type Whereabouts = z.output<typeof Whereabouts>
