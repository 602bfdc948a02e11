/**
 * A text taken apart for tidying: each block with its characters and with those that stand before it
 * (blank lines), so that every character of the text belongs to one block and none is lost from sight.
 *
 * The surprising decision: joining keeps what stood between two blocks as characters of the joined one,
 * and parting puts nothing in between; so structure never touches a character. Taking a block away takes
 * what stood before it along. Numbers of items stay what they are, whatever becomes of the items around; the
 * second half of a numbered item has the next number.
 *
 * Units: UTF-16. `origin` is where the block's words began in the reading; a doubt finds its place by it.
 */
import type { Block, BlockKind } from '../blocks.ts'
import { nextOrdinal, type Ordinal } from '../ordinals.ts'

export type LooseBlock = {
  readonly kind: BlockKind
  readonly level?: number
  readonly page?: number
  readonly ordinal?: Ordinal
  readonly origin: number
  /** What stands between the block before, or the beginning, and this one. */
  readonly gap: string
  readonly text: string
}

/** A whole text, taken apart. */
export type LooseText = {
  readonly blocks: readonly LooseBlock[]
  /** What stands after the last block. */
  readonly after: string
}

/** A text taken apart. */
export function loosened(characters: string, blocks: readonly Block[]): LooseText {
  let end = 0
  const loose = blocks.map(({ markers: _, start, end: ends, ...rest }) => {
    const block = {
      ...rest,
      origin: start,
      gap: characters.slice(end, start),
      text: characters.slice(start, ends),
    }
    end = ends
    return block
  })
  return { blocks: loose, after: characters.slice(end) }
}

/** Two blocks as one of the first one's kind, with what stood between them. */
export function joined(first: LooseBlock, second: LooseBlock): LooseBlock {
  return { ...first, text: first.text + second.gap + second.text }
}

/** A block as two; line ends at the cut come to stand between them. Null where there would be nothing on one side. */
export function parted(block: LooseBlock, at: number): readonly [LooseBlock, LooseBlock] | null {
  const before = block.text.slice(0, at)
  const after = block.text.slice(at)
  const text = before.replace(/\n+$/, '')
  const rest = after.replace(/^\n+/, '')
  if (text === '' || rest === '') return null
  const gap = before.slice(text.length) + after.slice(0, after.length - rest.length)
  const origin = block.origin + text.length + gap.length
  const { ordinal } = block
  const next = ordinal === undefined ? {} : { ordinal: nextOrdinal(ordinal) }
  return [
    { ...block, text },
    { ...block, ...next, origin, gap, text: rest },
  ]
}

/** Items of a list numbered in their order, each depth for itself; `before` is the block before them. */
export function asNumbered(
  blocks: readonly LooseBlock[],
  before: LooseBlock | null,
): readonly LooseBlock[] {
  const counts = new Map<number, Ordinal>()
  if (before?.ordinal !== undefined) counts.set(before.level ?? 1, before.ordinal)
  return blocks.map((block) => {
    const level = block.kind === 'list item' ? block.level : undefined
    const last = counts.get(level ?? 1)
    const first: Ordinal = { number: 1, style: block.ordinal?.style ?? '1' }
    const ordinal = last === undefined ? first : nextOrdinal(last)
    counts.set(level ?? 1, ordinal)
    return { ...ofKind(block, 'list item', level), ordinal }
  })
}

/** A block of another kind: a heading has a level, items and quotations a depth, the others none; none is numbered. */
export function ofKind(
  { level: _, ordinal: _o, ...block }: LooseBlock,
  kind: BlockKind,
  level?: number,
): LooseBlock {
  if (kind === 'heading') return { ...block, kind, level: level ?? 2 }
  const deep = kind === 'list item' || kind === 'quotation'
  return deep && level !== undefined ? { ...block, kind, level } : { ...block, kind }
}
