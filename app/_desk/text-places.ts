/**
 * The text in the page and its offsets. Each block is one element with one text node and the offset
 * of its first character (`data-start`), so that an offset and a place in the document are turned
 * into each other by adding and subtracting.
 *
 * Units: UTF-16. Characters between blocks (line ends) stand nowhere on the page; an offset there
 * falls on the block before it.
 */
import type { Block } from '../../lib/text/blocks.ts'
import type { Span } from '../../lib/text/span.ts'

type Leaf = { readonly block: Block; readonly element: HTMLElement; readonly words: Text }

/** A chunk longer than this (one endless paragraph) is itself searched for what is in view. */
const LONG = 12_000

function isLong({ start, end }: Span): boolean {
  return end - start > LONG
}

export class TextPlaces {
  readonly root: HTMLElement
  readonly #leaves: readonly Leaf[]
  readonly #chunks: readonly { readonly element: HTMLElement; readonly span: Span }[]
  /** The one range by which places are measured: a document carries every range that was ever made along. */
  readonly #probe = document.createRange()

  constructor(root: HTMLElement, blocks: readonly Block[]) {
    this.root = root
    const elements = [...root.querySelectorAll<HTMLElement>('[data-start]')]
    this.#leaves = elements.flatMap((element, at) => {
      const block = blocks[at]
      const words = element.firstChild
      return block === undefined || !(words instanceof Text) ? [] : [{ block, element, words }]
    })
    this.#chunks = [...root.querySelectorAll<HTMLElement>('[data-chunk]')].map((element) => {
      const [start = 0, end = 0] = (element.dataset.chunk ?? '').split('-').map(Number)
      return { element, span: { start, end } }
    })
  }

  /** The parts of a span that stand on the page, one range a block. */
  ranges(span: Span): Range[] {
    return this.#parts(span).map(({ words, from, to }) => {
      const range = document.createRange()
      range.setStart(words, from)
      range.setEnd(words, to)
      return range
    })
  }

  /** The same as ranges that the document does not carry along while its nodes come and go: to paint by. */
  stills(span: Span): StaticRange[] {
    return this.#parts(span).map(
      ({ words, from, to }) =>
        new StaticRange({
          startContainer: words,
          startOffset: from,
          endContainer: words,
          endOffset: to,
        }),
    )
  }

  #parts(span: Span): { readonly words: Text; readonly from: number; readonly to: number }[] {
    const found: { words: Text; from: number; to: number }[] = []
    for (let at = this.#leafAt(span.start); at < this.#leaves.length; at++) {
      const leaf = this.#leaves[at]
      if (leaf === undefined || leaf.block.start >= span.end) break
      const { block, words } = leaf
      const from = Math.max(span.start, block.start) - block.start
      const to = Math.min(Math.min(span.end, block.end) - block.start, words.length)
      if (from < to) found.push({ words, from, to })
    }
    return found
  }

  /** The place in the document of an offset. */
  point(offset: number): { readonly node: Text; readonly at: number } | null {
    const leaf = this.#leaves[this.#leafAt(offset)]
    if (leaf === undefined) return null
    const at = Math.min(Math.max(offset - leaf.block.start, 0), leaf.words.length)
    return { node: leaf.words, at }
  }

  /** The element of the block in which an offset stands. */
  elementAt(offset: number): HTMLElement | null {
    return this.#leaves[this.#leafAt(offset)]?.element ?? null
  }

  /**
   * The offset of a place in the document. A place outside the words (as a triple click makes)
   * falls on the begin of the next block or on the end of the one before it.
   */
  offset(node: Node, at: number, falls: 'back' | 'on'): number | null {
    if (node instanceof Text && node.parentElement?.dataset.start !== undefined) {
      return Number(node.parentElement.dataset.start) + at
    }
    const probe = this.#probe
    probe.setStart(node, at)
    probe.collapse(true)
    let low = 0
    let high = this.#leaves.length
    while (low < high) {
      const middle = (low + high) >> 1
      const leaf = this.#leaves[middle]
      if (leaf !== undefined && probe.comparePoint(leaf.words, 0) < 0) low = middle + 1
      else high = middle
    }
    const found = falls === 'on' ? this.#leaves[low]?.block.start : this.#leaves[low - 1]?.block.end
    return found ?? null
  }

  /** The character under a point of the window, or null beside the words. */
  characterAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    if (caret === null || !(caret.offsetNode instanceof Text)) return null
    if (!this.root.contains(caret.offsetNode)) return null
    const start = caret.offsetNode.parentElement?.dataset.start
    if (start === undefined) return null
    for (const at of [caret.offset, caret.offset - 1]) {
      if (at < 0 || at >= caret.offsetNode.length) continue
      this.#probe.setStart(caret.offsetNode, at)
      this.#probe.setEnd(caret.offsetNode, at + 1)
      for (const box of this.#probe.getClientRects()) {
        if (box.left - 1 <= x && x <= box.right + 1 && box.top - 6 <= y && y <= box.bottom + 8) {
          return Number(start) + at
        }
      }
    }
    return null
  }

  /** The box of one character, or of the gap at its start; null where nothing is laid out. */
  boxAt(offset: number): DOMRect | null {
    const point = this.point(offset)
    if (point === null) return null
    const range = this.#probe
    const last = point.at >= point.node.length
    range.setStart(point.node, last ? Math.max(point.at - 1, 0) : point.at)
    range.setEnd(point.node, last ? point.at : point.at + 1)
    const boxes = range.getClientRects()
    const box = last ? boxes[boxes.length - 1] : boxes[0]
    if (box === undefined) return point.node.parentElement?.getBoundingClientRect() ?? null
    return last ? new DOMRect(box.right, box.top, 0, box.height) : box
  }

  /** The part of the text whose chunks lie within `reach` pixels of the box of the view. */
  near(view: { readonly top: number; readonly bottom: number }, reach: number): Span {
    const first = this.#firstChunk((box) => box.bottom >= view.top - reach)
    const after = this.#firstChunk((box) => box.top > view.bottom + reach)
    const begin = this.#chunks[Math.min(first, this.#chunks.length - 1)]
    const end = this.#chunks[Math.max(after - 1, first)] ?? begin
    if (begin === undefined || end === undefined) return { start: 0, end: 0 }
    return {
      start: isLong(begin.span) ? this.#firstBelow(begin.span, view.top - reach) : begin.span.start,
      end: isLong(end.span) ? this.#firstBelow(end.span, view.bottom + reach) : end.span.end,
    }
  }

  /** The place in the text at a line of the window. */
  atLine(line: number): number {
    const first = this.#firstChunk((box) => box.bottom >= line)
    const chunk = this.#chunks[Math.min(first, this.#chunks.length - 1)]
    return chunk === undefined ? 0 : this.#firstBelow(chunk.span, line)
  }

  /** The first place of a chunk at or below a line of the window. */
  #firstBelow(span: Span, line: number): number {
    let low = span.start
    let high = span.end
    while (high - low > 64) {
      const middle = (low + high) >> 1
      if ((this.boxAt(middle)?.bottom ?? line) < line) low = middle
      else high = middle
    }
    return high
  }

  #firstChunk(holds: (box: DOMRect) => boolean): number {
    let low = 0
    let high = this.#chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const chunk = this.#chunks[middle]
      if (chunk !== undefined && !holds(chunk.element.getBoundingClientRect())) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The last block that begins at or before an offset. */
  #leafAt(offset: number): number {
    let low = 0
    let high = this.#leaves.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#leaves[middle]?.block.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(low - 1, 0)
  }
}
