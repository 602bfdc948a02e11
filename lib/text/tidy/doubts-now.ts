/**
 * What is doubtful of a text while it is tidied: the doubts of its reader, and the markers of the notes that
 * a person has set. They are looked for in the reading, for there their places last.
 */
import type { Doubt } from '../read/doubt.ts'
import { markersDoubted } from '../read/note-markers.ts'
import type { Reading } from '../read/reading.ts'
import type { LooseBlock } from './loose-block.ts'

/** What a doubt is known by, however many others there are. */
export function doubtId({ kind, at }: Pick<Doubt, 'kind' | 'at'>): string {
  return `${kind} ${at.start}`
}

/** The doubts, in the order of their places. */
export function doubtsNow(
  { characters, blocks, doubts }: Pick<Reading, 'characters' | 'blocks' | 'doubts'>,
  loose: readonly LooseBlock[],
): readonly Doubt[] {
  const kinds = new Map(loose.map(({ origin, kind }) => [origin, kind]))
  const now = blocks.map((block) => ({ ...block, kind: kinds.get(block.start) ?? block.kind }))
  const same = now.every(
    ({ kind }, nth) =>
      kind === blocks[nth]?.kind || ![kind, blocks[nth]?.kind].includes('footnote'),
  )
  if (same) return doubts
  const others = doubts.filter(({ kind }) => kind !== 'note marker')
  return [...others, ...markersDoubted(characters, now)].sort((a, b) => a.at.start - b.at.start)
}
