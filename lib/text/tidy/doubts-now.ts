/**
 * What is doubtful of a text while it is tidied: the doubts of its reader, and the markers of the notes that
 * a person has set, without those of words that were cut. They are looked for in the reading, for there their
 * places last.
 */
import type { Doubt } from '../read/doubt.ts'
import { markersDoubted } from '../read/note-markers.ts'
import type { Reading } from '../read/reading.ts'
import { loosePlace, readPlace } from './doubt-place.ts'
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
  const others = doubts.filter(({ kind }) => kind !== 'note marker')
  const all = same ? doubts : inOrder([...others, ...markersDoubted(characters, now)])
  const stands = ({ at }: Doubt) => loosePlace(loose, characters, readPlace(blocks, at)) !== null
  return all.every(stands) ? all : all.filter(stands)
}

function inOrder(doubts: readonly Doubt[]): readonly Doubt[] {
  return doubts.toSorted((a, b) => a.at.start - b.at.start)
}
