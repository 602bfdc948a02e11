/** The shapes of a file that was read but not kept, the twin of lib/server/acts/preview-text.ts, and of blocks. */

import { z } from 'zod'
import { OrdinalShape } from '../../../../lib/review/ordinal-shape.ts'
import { blockKinds } from '../../../../lib/text/blocks.ts'

const words = z.string()
const count = z.int().nonnegative()
const number = z.int().positive()
const span = z.strictObject({ from: count, to: count })

export const BlockAnswer = z.strictObject({
  from: count,
  to: count,
  kind: z.enum(blockKinds),
  level: number.optional(),
  page: number.optional(),
  markers: z.array(span).optional(),
  ordinal: OrdinalShape.optional(),
})

const DoubtAnswer = z.strictObject({
  kind: z.enum([
    'joined word',
    'joined paragraph',
    'columns',
    'table',
    'repeated line',
    'turned words',
    'note marker',
  ]),
  at: span,
  says: words,
  note: span.optional(),
})

export const TextPreviewedAnswer = z
  .strictObject({
    characters: words,
    blocks: z.array(BlockAnswer),
    title: words.optional(),
    author: words.optional(),
    publisher: words.optional(),
    published: words.optional(),
    language: words.optional(),
    notes: z.array(words),
    doubts: z.array(DoubtAnswer),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']).optional(),
  })
  .meta({
    id: 'TextPreviewed',
    description:
      'A file as it would come in, with what it says of itself, what was left out, and what its reader was unsure of. Places are in code points.',
  })
