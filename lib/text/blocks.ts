/**
 * Blocks are a text's structure: headings, paragraphs, quotations, list items, footnotes. They lie
 * *over* the characters and never change them. Blocks are in order and do not overlap; characters
 * between blocks (line ends, blank lines) belong to none.
 *
 * Units: UTF-16 inside TypeScript; stored and exported in code points.
 */
import type { Span } from './span.ts'

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'list item'
  | 'footnote'
  | 'preformatted'
  | 'table row'

/** One block of a text. `level` is 1–6 for headings, the depth (from 1) for list items and quotations, else absent. */
export type Block = Span & {
  readonly kind: BlockKind
  readonly level?: number
}
