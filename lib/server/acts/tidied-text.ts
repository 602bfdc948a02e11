/**
 * What a person made of the reading of a file before it is frozen, as it comes over the wire, and the
 * check of it. Which characters changed is found here, from the file, and is never what the browser says.
 */
import { z } from 'zod'
import { OrdinalShape } from '../../review/ordinal-shape.ts'
import { Refusal } from '../../review/refusal.ts'
import { type Block, blockKinds, blocksToUnits, checkBlocks } from '../../text/blocks.ts'
import { findForbidden, saysForbidden } from '../../text/characters.ts'
import { MOST_BYTES, tooLarge } from '../../text/read/reading.ts'
import { type Change, changesOf, tooChanged } from '../../text/tidy/changes.ts'
import { codePointIndex } from '../../text/units.ts'

const Place = z.int().nonnegative()
const Positive = z.int().positive()
const Range = z.strictObject({ from: Place, to: Place })

/** Places are in code points. */
export const TidiedShape = z.strictObject({
  characters: z.string('The tidied characters are missing.').max(MOST_BYTES, tooLarge(MOST_BYTES)),
  blocks: z
    .array(
      Range.extend({
        kind: z.enum(
          blockKinds,
          'A block is a heading, paragraph, quotation, list item, footnote, preformatted or table row.',
        ),
        level: Positive.exactOptional(),
        page: Positive.exactOptional(),
        markers: z.array(Range).max(10_000).exactOptional(),
        ordinal: OrdinalShape.exactOptional(),
      }),
    )
    .max(200_000, 'A text may have 200,000 blocks.'),
})
export type TidiedText = z.output<typeof TidiedShape>

/** A tidied text as it will stand, with what it changed of the reading. */
export type Tidied = {
  readonly characters: string
  readonly blocks: readonly Block[]
  readonly changes: readonly Change[]
}

/** Check what was made of a reading; whatever stands against it is a refusal. */
export function tidiedFrom(reading: string, { characters, blocks }: TidiedText): Tidied {
  const bytes = Buffer.byteLength(characters)
  if (bytes > MOST_BYTES) throw refusal('too much', tooLarge(bytes))
  if (characters.includes('\r')) {
    throw refusal(
      'not understood',
      'The tidied characters hold a carriage return; lines end with U+000A.',
    )
  }
  const forbidden = saysForbidden(findForbidden(characters))
  if (forbidden !== null) throw refusal('not understood', forbidden)
  if (!/\S/.test(characters)) throw refusal('not understood', 'There are no words in this text.')
  const placed = inUnits(characters, blocks)
  const wrong =
    placed === null
      ? 'A block goes beyond the end of the tidied text.'
      : checkBlocks(characters, placed)
  if (placed === null || wrong !== null) throw refusal('not understood', wrong ?? '')
  const changes = changesOf(reading, characters)
  const much = tooChanged(changes)
  if (much !== null) throw refusal('too much', much)
  return { characters, blocks: placed, changes }
}

/** The blocks in units; null if one goes beyond the text. */
function inUnits(characters: string, blocks: TidiedText['blocks']): Block[] | null {
  const index = codePointIndex(characters)
  const fits = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from <= to && to <= index.length
  const all = blocks.every((block) => fits(block) && (block.markers ?? []).every(fits))
  return all ? blocksToUnits(index, blocks) : null
}

function refusal(kind: 'too much' | 'not understood', sentence: string): Refusal {
  return new Refusal(kind, sentence, { field: 'tidied' })
}
