/**
 * What a person does to blocks in the editor: set a kind, join, part, cut. Each is the pure deed of
 * lib/text/tidy made a step of the editor, so that it can be undone there.
 */
import { type Command, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BlockKind } from '../../lib/text/blocks.ts'
import {
  asNumbered,
  joined,
  type LooseBlock,
  ofKind,
  parted,
} from '../../lib/text/tidy/loose-block.ts'
import type { Side } from '../../lib/text/tidy/sections.ts'
import { looseIn, looseOf, nodeOf } from './tidy-schema.ts'

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

/** Make the blocks of the selection items of a numbered list, which goes on with the one before it. */
export const setNumbered: Command = (state, dispatch) => {
  const { tr, selection } = state
  const found: { readonly at: number; readonly block: LooseBlock }[] = []
  tr.doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.type.name !== 'block') return true
    found.push({ at, block: looseOf(node) })
    return false
  })
  const before = tr.doc.resolve(found[0]?.at ?? 0).nodeBefore
  const blocks = found.map(({ block }) => block)
  const numbered = asNumbered(blocks, before === null ? null : looseOf(before))
  for (const [nth, { text: _, ...block }] of numbered.entries()) {
    const at = found[nth]?.at
    if (at !== undefined) tr.setNodeMarkup(at, null, { block })
  }
  dispatch?.(tr)
  return true
}

/** Join the block of the caret with the one before it, whatever stands between. */
const joinBefore: Command = (state, dispatch) => {
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

/** What stands beside a section, and how it is told that the section took it in. */
export type Beside = {
  readonly blocks: (side: Side) => readonly LooseBlock[]
  readonly took: (side: Side, now: readonly LooseBlock[]) => void
}

/** Join with the block before, also over the beginning of the section. */
export function joinBack(beside: Beside): Command {
  return (state, dispatch, view) =>
    joinBefore(state, dispatch) || joinOver('before', beside, view, joinBefore)
}

/** At the beginning of a block: joined, and never a character taken away. */
export function joinAtStart(beside: Beside): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || $from.parentOffset > 0 || $from.parent.textContent === '') return false
    return joinBack(beside)(state, dispatch, view)
  }
}

/** The same at the end of a block. */
export function joinAtEnd(beside: Beside): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || $from.parentOffset < $from.parent.content.size) return false
    if ($from.parent.textContent === '') return false
    return joinAfter(state, dispatch) || joinOver('after', beside, view, joinAfter)
  }
}

/** What stands beside the section comes into it, which is no deed that is undone; then the join. */
function joinOver(
  side: Side,
  { blocks, took }: Beside,
  view: EditorView | undefined,
  join: Command,
) {
  const more = blocks(side)
  if (more.length === 0 || view === undefined) return false
  const { schema, doc, tr } = view.state
  const nodes = more.map((block) => nodeOf(schema, block))
  const at = side === 'before' ? 0 : doc.content.size
  view.dispatch(tr.insert(at, nodes).setMeta('addToHistory', false))
  const done = join(view.state, view.dispatch)
  took(side, looseIn(view.state.doc))
  return done
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
