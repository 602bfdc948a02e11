/**
 * A tidied text put together again: its characters, its blocks over them, and what was changed of the
 * reading. A block of blanks is none: its characters stand between the others. The places to which notes
 * belong follow through the changes; a place that was itself changed is let go.
 *
 * Units: UTF-16.
 */
import type { Block } from '../blocks.ts'
import type { Reading } from '../read/reading.ts'
import type { Span } from '../span.ts'
import { codePointIndex, toUnits } from '../units.ts'
import { type Change, changesOf } from './changes.ts'
import type { LooseText } from './loose-block.ts'

/** A place in the reading that refers to a note, tied to it by a person. */
export type Tie = { readonly at: Span; readonly note: number }

/** A tidied text as it will stand. */
export type LaidOut = {
  readonly characters: string
  readonly blocks: readonly Block[]
  readonly changes: readonly Change[]
}

/** Put a text together. `ties` name notes by where they begin in the reading. */
export function laidOut(
  { characters: reading, blocks: read }: Pick<Reading, 'characters' | 'blocks'>,
  loose: LooseText,
  ties: readonly Tie[],
): LaidOut {
  const { characters, blocks, origins } = composed(loose)
  const changes = changesOf(reading, characters)
  const follow = following(reading, changes)
  const markersOf = new Map(read.map(({ start, markers }) => [start, markers ?? []]))
  return {
    characters,
    changes,
    blocks: blocks.map((block, at) => {
      if (block.kind !== 'footnote') return block
      const origin = origins[at] ?? -1
      const tied = ties.flatMap((tie) => (tie.note === origin ? [tie.at] : []))
      const markers = inOrder([...(markersOf.get(origin) ?? []), ...tied].flatMap(follow))
      return markers.length === 0 ? block : { ...block, markers }
    }),
  }
}

function composed({ blocks: loose, after }: LooseText) {
  const parts: string[] = []
  const blocks: Block[] = []
  const origins: number[] = []
  let at = 0
  for (const { gap, text, origin, ...rest } of loose) {
    if (text === '') continue
    parts.push(gap, text)
    const start = at + gap.length
    at = start + text.length
    if (!/\S/.test(text)) continue
    blocks.push({ ...rest, start, end: at })
    origins.push(origin)
  }
  return { characters: [...parts, after].join(''), blocks, origins }
}

/** Where a place of the reading stands after the changes, as a list of one or none. */
function following(reading: string, changes: readonly Change[]): (place: Span) => Span[] {
  const index = codePointIndex(reading)
  const moves = changes.map(({ at, gone, came }) => {
    const { start } = toUnits(index, { from: at, to: at })
    return { start, end: start + gone.length, by: came.length - gone.length }
  })
  return ({ start, end }) => {
    let by = 0
    for (const move of moves) {
      if (move.end <= start) by += move.by
      else if (move.start < end) return []
      else break
    }
    return [{ start: start + by, end: end + by }]
  }
}

/** Places in order, each once, none over another. */
function inOrder(places: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  }
  return kept
}
