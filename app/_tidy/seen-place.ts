/**
 * Where a person clicked in a section that is only shown: the caret of the editor that takes its place
 * stands there. Units: UTF-16, inside the block's text; signs that are drawn are no characters.
 */
import type { LoosePlace } from '../../lib/text/tidy/doubt-place.ts'

type Point = { readonly clientX: number; readonly clientY: number }

/** The place under a point, whose blocks are the children of a section; its beginning where that is none. */
export function seenPlace(section: Element, point: Point): LoosePlace {
  const caret = caretAt(section.ownerDocument, point)
  const blocks = [...section.children]
  const nth = blocks.findIndex((block) => caret !== null && block.contains(caret.node))
  const block = blocks[nth]
  if (caret === null || block === undefined) return { nth: 0, start: 0, end: 0 }
  const before = section.ownerDocument.createRange()
  before.setStart(block, 0)
  before.setEnd(caret.node, caret.offset)
  const { length } = before.toString()
  return { nth, start: length, end: length }
}

/** The caret that a browser sees there; one that cannot say it has set its selection by the click. */
function caretAt(page: Document, { clientX, clientY }: Point) {
  const found =
    'caretPositionFromPoint' in page ? page.caretPositionFromPoint(clientX, clientY) : null
  if (found !== null) return { node: found.offsetNode, offset: found.offset }
  const seen = page.getSelection()
  const node = seen?.anchorNode ?? null
  return node === null ? null : { node, offset: seen?.anchorOffset ?? 0 }
}
