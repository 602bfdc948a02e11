/** Who made a suggestion, as it is said with an answer to it: known rules, or a model as its server named it. */
import { z } from 'zod'
import { line, point } from '../../review/asked.ts'
import { ruleIds } from '../../review/suggest/rules.ts'

const MadeBy = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rule'),
    rules: z
      .array(z.enum(ruleIds, `A rule is one of ${ruleIds.join(', ')}.`))
      .min(1, 'Name the rules.')
      .max(ruleIds.length)
      .refine((rules) => new Set(rules).size === rules.length, 'Each rule is named once.'),
  }),
  z.strictObject({
    kind: z.literal('model'),
    model: line('The model’s name', 200),
    version: z.string().max(200, 'The model’s version has at most 200 characters.'),
    promptSha256: z.string().regex(/^[0-9a-f]{64}$/, 'This is no SHA-256.'),
  }),
])

/** A suggestion as it was shown. */
export const SuggestionShown = z.strictObject({ from: point, to: point, by: MadeBy })
