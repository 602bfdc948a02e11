/** The shapes of revisions, and of what is asked about marks, in answers. Offsets are code points. */
import { z } from 'zod'
import { SpansAnswer } from './claim.ts'
import { TextAnswer } from './project.ts'

const id = z.uuid()
const number = z.int().positive()
const count = z.int().nonnegative()
const words = z.string()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const revision = {
  id,
  number,
  sha256,
  length: count,
  blocksSha256: sha256,
  file: z.strictObject({ name: words, mediaType: words, sha256, size: count }),
  came: z.strictObject({ crlf: count, cr: count, bom: z.boolean() }),
}

export const RevisionAnswer = z.strictObject(revision).meta({ id: 'Revision' })

export const RevisionReadAnswer = z
  .strictObject({ ...revision, characters: words, blocks: TextAnswer.shape.blocks })
  .meta({ id: 'RevisionRead' })

/** The number of a revision that came in, how many marks came to it in which way, and what was said of sentences. */
export const RevisedAnswer = z.strictObject({
  revision: number,
  marks: z.strictObject({
    exact: count,
    moved: count,
    changed: count,
    ambiguous: count,
    lost: count,
  }),
  sentences: z.strictObject({
    setAside: z.strictObject({ followed: count, open: count }),
    bounds: z.strictObject({ followed: count, anew: count }),
  }),
})

const PlaceAnswer = z.strictObject({ spans: SpansAnswer, before: words, after: words })

export const PlacingAnswer = z
  .strictObject({
    text: z.strictObject({ number, title: words, language: words }),
    revisionId: id,
    revision: number,
    questions: z.array(
      z.strictObject({
        claimNumber: number,
        sentence: words,
        markId: id,
        outcome: z.enum(['moved', 'changed', 'ambiguous', 'lost']),
        was: PlaceAnswer.extend({ revision: number }),
        places: z.array(PlaceAnswer),
      }),
    ),
  })
  .meta({ id: 'Placing' })
