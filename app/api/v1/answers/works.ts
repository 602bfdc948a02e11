/** The shapes of the library of works, of references that were read, and of the style of citations. */
import { z } from 'zod'
import { citationStyles, stances, workTypes } from '../../../../lib/review/citation.ts'
import { event, standings, WorkAnswer } from './claim.ts'

const id = z.uuid()
const number = z.int().positive()
const count = z.int().nonnegative()
const words = z.string()
const maybe = z.string().nullable()
const sign = z.enum(['DOI', 'address', 'title and year'])

export const StyleAnswer = z.strictObject({ style: z.enum(citationStyles) })
export const StyleSetAnswer = StyleAnswer.extend({ event })
export const VersionAnswer = z.strictObject({ version: number, event })
export const JoinedAnswer = z.strictObject({ into: id, event })
export const PartedAnswer = z.strictObject({ workId: id, event })

const listed = {
  work: WorkAnswer,
  printed: words,
  same: z.array(id),
  textNumber: number.nullable(),
  citations: count,
  claims: z.array(number),
  texts: z.array(number),
  editions: z.array(number),
}

export const WorkListedAnswer = z.strictObject(listed).meta({
  id: 'WorkListed',
  description: 'A work once, with where it is cited as far as the asker may see.',
})

const named = { id, printed: words }

export const WorkSeenAnswer = z
  .strictObject({
    ...listed,
    version: number,
    cited: z.array(
      z.strictObject({
        citation: z.strictObject({
          id,
          workId: id,
          passage: words,
          stance: z.enum(stances),
          locator: maybe,
          readOn: words,
          place: z.strictObject({ from: count, to: count, revisionId: id }).nullable(),
        }),
        claim: z.strictObject({ number, sentence: words, standing: z.enum(standings) }),
        textNumber: number.nullable(),
        placeText: number.nullable(),
      }),
    ),
    joined: z.array(z.strictObject(named)),
    alike: z.array(z.strictObject({ ...named, by: sign })),
    mayCorrect: z.boolean(),
  })
  .meta({ id: 'WorkSeen' })

const known = z.array(z.strictObject({ ...named, by: sign }))

export const RecognisedAnswer = z.strictObject({ known })

export const ReferencesAnswer = z
  .strictObject({
    kind: z.enum(['BibTeX', 'RIS', 'CSL-JSON', 'DOI', 'address']),
    found: z.array(
      z.strictObject({
        line: number,
        fields: z.strictObject({
          type: z.enum(workTypes),
          title: words,
          authors: z.array(z.strictObject({ family: words, given: maybe })),
          container: maybe,
          publisher: maybe,
          issued: maybe,
          address: maybe,
          doi: maybe,
        }),
        notes: z.array(words),
        known,
      }),
    ),
    unread: z.array(z.strictObject({ line: number, why: words })),
  })
  .meta({ id: 'ReferencesRead' })
