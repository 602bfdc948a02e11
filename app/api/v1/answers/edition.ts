/** The shape of an edition as a seat sees it: `EditionSeen` of lib/edition/seen.ts. */
import { z } from 'zod'
import { moment, PersonNamedAnswer } from './claim.ts'

const number = z.int().positive()
const count = z.int().nonnegative()
const words = z.string()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const OutcomeAnswer = z.strictObject({
  kind: z.enum(['approved', 'decided', 'contested']),
  label: words.nullable(),
  word: words,
})

export const EditionAnswer = z
  .strictObject({
    id: z.uuid(),
    number,
    title: words,
    frozenAt: moment,
    frozenBy: PersonNamedAnswer,
    ledgerNumber: number,
    ledgerHead: sha256,
    address: words,
    publicBase: words,
    program: words,
    manifestSha256: sha256,
    files: z.array(z.strictObject({ name: words, mediaType: words, sha256, size: count })),
    publicAddress: words,
    publication: z.strictObject({ publishedAt: moment, takenDownAt: moment.nullable() }).nullable(),
    holds: z.strictObject({ texts: count, claims: count, openClaims: count }),
    since: z
      .strictObject({
        number,
        added: z.array(number),
        changed: z.array(z.strictObject({ claim: number, was: OutcomeAnswer.nullable() })),
        removed: z.array(number),
      })
      .nullable(),
  })
  .meta({ id: 'Edition', description: 'A numbered, frozen release; its files never change.' })
