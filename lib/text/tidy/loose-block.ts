/**
 * A text taken apart for tidying: each block with its characters and with those that stand before it
 * (blank lines), so that every character of the text belongs to one block and none is lost from sight.
 *
 * The surprising decision: joining keeps what stood between two blocks as characters of the joined one,
 * and parting puts nothing in between; so structure never touches a character. Taking a block away takes
 * what stood before it along.
 *
 * Units: UTF-16. `origin` is where the block's words began in the reading; a doubt finds its place by it.
 */
import type { Block, BlockKind } from '../blocks.ts'

export type LooseBlock = {
  readonly kind: BlockKind
  readonly level?: number
  readonly page?: number
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
  return [
    { ...block, text },
    { ...block, origin, gap, text: rest },
  ]
}

/** A block of another kind: a heading has a level, items and quotations a depth, the others none. */
export function ofKind(
  { level: _, ...block }: LooseBlock,
  kind: BlockKind,
  level?: number,
): LooseBlock {
  if (kind === 'heading') return { ...block, kind, level: level ?? 2 }
  const deep = kind === 'list item' || kind === 'quotation'
  return deep && level !== undefined ? { ...block, kind, level } : { ...block, kind }
}
