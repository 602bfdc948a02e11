/**
 * Read a file as it would come in, and keep nothing: its characters and blocks, what it says of itself,
 * and what its reader was unsure of. It is read as an import reads it, so what is shown is what will stand.
 */
import { z } from 'zod'
import { blocksToCodePoints, type CodePointBlock } from '../../text/blocks.ts'
import type { CodePointDoubt, Doubt } from '../../text/read/doubt.ts'
import type { Reading } from '../../text/read/reading.ts'
import { type CodePointIndex, codePointIndex, toCodePoints } from '../../text/units.ts'
import type { Seat } from '../auth/seat.ts'
import type { Once } from '../ledger/act.ts'
import { onlyIf } from '../ledger/only-if.ts'
import { type Following, unfollowed } from '../threads/following.ts'
import { readSourceApart, SourceShape } from './read-source.ts'

export const PreviewText = z.strictObject({ source: SourceShape })
export type PreviewText = z.output<typeof PreviewText>

/** A reading as it is shown: its places are in code points. */
export type TextPreviewed = Omit<Reading, 'blocks' | 'doubts' | 'lineEnds'> & {
  readonly blocks: readonly CodePointBlock[]
  readonly doubts: readonly CodePointDoubt[]
}

/** Read a file; asked again it is read again, and nothing is different for it. */
export async function previewText(
  seat: Seat,
  _once: Once,
  { source }: PreviewText,
  following: Following = unfollowed,
): Promise<TextPreviewed> {
  onlyIf(seat, 'import texts')
  const { lineEnds: _, ...reading } = await readSourceApart(source, following)
  const index = codePointIndex(reading.characters)
  return {
    ...reading,
    blocks: blocksToCodePoints(index, reading.blocks),
    doubts: reading.doubts.map((doubt) => inCodePoints(index, doubt)),
  }
}

function inCodePoints(index: CodePointIndex, { at, note, ...rest }: Doubt): CodePointDoubt {
  return {
    ...rest,
    at: toCodePoints(index, at),
    ...(note && { note: toCodePoints(index, note) }),
  }
}
