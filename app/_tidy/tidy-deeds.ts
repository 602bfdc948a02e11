/**
 * What a person does to blocks in the editor: set a kind, join, part, cut. Each is the pure deed of
 * lib/text/tidy made a step of the editor, so that it can be undone there.
 */
import { type Command, TextSelection } from '@tiptap/pm/state'
import type { BlockKind } from '../../lib/text/blocks.ts'
import { joined, ofKind, parted } from '../../lib/text/tidy/loose-block.ts'
import { looseOf, nodeOf } from './tidy-schema.ts'

/** Make the blocks of the selection one kind. */
export function setKind(kind: BlockKind, level?: number): Command {
  return (state, dispatch) => {
    const { tr, selection } = state
    tr.doc.nodesBetween(selection.from, selection.to, (node, at) => {
      if (node.type.name !== 'block') return true
      const { text: _, ...block } = ofKind(looseOf(node), kind, level)
      tr.setNodeMarkup(at, null, { block })
      return false
    })
    dispatch?.(tr)
    return true
  }
}

/** Join the block of the caret with the one before it, whatever stands between. */
export const joinBefore: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.depth === 0) return false
  const second = $from.parent
  const at = $from.before(1)
  const first = state.doc.resolve(at).nodeBefore
  if (first === null) return false
  const whole = joined(looseOf(first), looseOf(second))
  const begins = at - first.nodeSize
  const tr = state.tr.replaceWith(begins, at + second.nodeSize, nodeOf(state.schema, whole))
  const caret = begins + 1 + whole.text.length - second.textContent.length + $from.parentOffset
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView())
  return true
}

/** Join the block of the caret with the one after it. */
const joinAfter: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.depth === 0) return false
  const first = $from.parent
  const at = $from.after(1)
  const second = state.doc.resolve(at).nodeAfter
  if (second === null) return false
  const whole = joined(looseOf(first), looseOf(second))
  const begins = at - first.nodeSize
  const tr = state.tr.replaceWith(begins, at + second.nodeSize, nodeOf(state.schema, whole))
  const caret = begins + 1 + $from.parentOffset
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, caret)))
  return true
}

/** At the beginning of a block: joined, and never a character taken away. */
export const joinAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.textContent === '') return false
  return joinBefore(state, dispatch)
}

/** The same at the end of a block. */
export const joinAtEnd: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset < $from.parent.content.size) return false
  return $from.parent.textContent !== '' && joinAfter(state, dispatch)
}

/** Part the block at the caret; where one side would be empty nothing happens. */
export const part: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.depth === 0) return true
  const two = parted(looseOf($from.parent), $from.parentOffset)
  if (two === null) return true
  const begins = $from.before(1)
  const nodes = two.map((block) => nodeOf(state.schema, block))
  const tr = state.tr.replaceWith(begins, $from.after(1), nodes)
  const caret = begins + (nodes[0]?.nodeSize ?? 0) + 1
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView())
  return true
}

/** Take the blocks of the selection away, with what stands before them. */
export const cut: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.depth === 0 || $to.depth === 0) return false
  dispatch?.(state.tr.delete($from.before(1), $to.after(1)).scrollIntoView())
  return true
}

/** A line end inside a block: a character. */
export const lineEnd: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView())
  return true
}
