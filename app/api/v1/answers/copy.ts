/** The shapes of stored copies as a seat is shown them, the twins of lib/server/acts/read-copies.ts and read-copy.ts. */

import { z } from 'zod'
import { OrdinalShape } from '../../../../lib/review/ordinal-shape.ts'
import { blockKinds } from '../../../../lib/text/blocks.ts'
import { WorkAnswer } from './claim.ts'
import { CopySeenAnswer, FindingAnswer } from './copy-seen.ts'

const id = z.uuid()
const number = z.int().positive()
const point = z.int().nonnegative()

const cited = { passage: z.string(), claims: z.array(number) }

export const CopiesAnswer = z
  .strictObject({
    workId: id,
    copies: z.array(CopySeenAnswer),
    passages: z.array(z.strictObject({ ...cited, findings: z.array(FindingAnswer.nullable()) })),
  })
  .meta({
    id: 'Copies',
    description:
      'The findings of a passage stand in the order of the copies; null: not looked up yet.',
  })

const BlockAnswer = z.strictObject({
  start: point,
  end: point,
  kind: z.enum(blockKinds),
  level: number.optional(),
  page: number.optional(),
  markers: z.array(z.strictObject({ start: point, end: point })).optional(),
  ordinal: OrdinalShape.optional(),
})

const CopyTextAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pages'), pages: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('flow'),
    characters: z.string(),
    blocks: z.array(BlockAnswer),
  }),
  z.strictObject({
    kind: z.literal('none'),
    why: z.string(),
    unfinished: z.literal(true).optional(),
  }),
])

export const CopyAnswer = z
  .strictObject({
    copy: CopySeenAnswer,
    work: WorkAnswer,
    printed: z.string(),
    text: CopyTextAnswer,
    passages: z.array(
      z.strictObject({
        ...cited,
        finding: FindingAnswer.nullable(),
        places: z.array(z.strictObject({ page: number, start: point, end: point })),
      }),
    ),
  })
  .meta({
    id: 'Copy',
    description:
      'Derived from the file, to be shown: places and blocks count UTF-16 units of their page, half-open. A finding is null where looking it up takes too long.',
  })
