/** A tidying as it is kept in a draft; what does not fit is as if nobody had begun. */
import '../_parts/zod-without-code.ts'

import { z } from 'zod'
import { OrdinalShape } from '../../lib/review/ordinal-shape.ts'
import { blockKinds } from '../../lib/text/blocks.ts'
import type { Tie } from '../../lib/text/tidy/laid-out.ts'
import type { LooseText } from '../../lib/text/tidy/loose-block.ts'

export type Tidy = {
  /** The SHA-256 of the characters that were read. */
  readonly of: string
  readonly loose: LooseText
  readonly ties: readonly Tie[]
  /** The doubts that were looked at, by what they are known by. */
  readonly settled: readonly string[]
}

const place = z.int().nonnegative()
const Kept = z.strictObject({
  of: z.string(),
  loose: z.strictObject({
    blocks: z.array(
      z.strictObject({
        kind: z.enum(blockKinds),
        level: z.int().positive().exactOptional(),
        page: z.int().positive().exactOptional(),
        ordinal: OrdinalShape.exactOptional(),
        origin: place,
        gap: z.string(),
        text: z.string(),
      }),
    ),
    after: z.string(),
  }),
  ties: z.array(z.strictObject({ at: z.strictObject({ start: place, end: place }), note: place })),
  settled: z.array(z.string()),
})

/** The kept tidying of a reading with this SHA-256; null if there is none. */
export function tidyIn(kept: unknown, of: string): Tidy | null {
  const { success, data } = Kept.safeParse(kept)
  return success && data.of === of ? data : null
}
