/**
 * The keys of the tidying desk, its undo, plain pasting, and the signs and doubts drawn over the words.
 * Drawing changes nothing: they are decorations.
 */
import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { loosePlace, type ReadPlace } from '../../lib/text/tidy/doubt-place.ts'
import { signsIn } from '../../lib/text/tidy/unseen-signs.ts'
import {
  type Beside,
  cut,
  joinAtEnd,
  joinAtStart,
  lineEnd,
  part,
  setKind,
  setNumbered,
} from './tidy-deeds.ts'
import { looseOf } from './tidy-schema.ts'

/** The doubts that are open: their places in the reading. */
export type Doubtful = { readonly reading: string; readonly places: readonly ReadPlace[] }

const doubts = new PluginKey<Drawn>('doubts')

/** The extension, drawing these doubts; blocks are joined over the section's edges with those beside it. */
export function tidyExtension(doubtful: Doubtful, beside: Beside) {
  return Extension.create({
    name: 'tidying',
    addProseMirrorPlugins: () => [
      history(),
      seenFirst,
      keymap({ ...keys, Backspace: joinAtStart(beside), Delete: joinAtEnd(beside) }),
      plainPasting,
      drawing(doubtful),
    ],
  })
}

/** A step after which these doubts are drawn. */
export function nowDoubted(tr: Transaction, doubtful: Doubtful): Transaction {
  return tr.setMeta(doubts, doubtful)
}

const keys = {
  Enter: part,
  'Shift-Enter': lineEnd,
  'Mod-Shift-Backspace': cut,
  'Mod-Alt-0': setKind('paragraph'),
  'Mod-Alt-1': setKind('heading', 1),
  'Mod-Alt-2': setKind('heading', 2),
  'Mod-Alt-3': setKind('heading', 3),
  'Mod-Alt-4': setKind('quotation'),
  'Mod-Alt-5': setKind('list item'),
  'Mod-Alt-6': setKind('footnote'),
  'Mod-Alt-7': setKind('preformatted'),
  'Mod-Alt-8': setKind('table row'),
  'Mod-Alt-9': setNumbered,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
}

/**
 * A key that does something to blocks does it where the selection is seen: a quick hand is ahead of the
 * editor's own knowledge of it, and then another block would be cut, or the browser would join two and lose
 * what stands between.
 */
const seenFirst = new Plugin({
  props: {
    handleKeyDown: (view, event) => {
      const does = ['Backspace', 'Delete', 'Enter'].includes(event.key)
      if (!event.isTrusted || view.composing) return false
      if (!does && !event.ctrlKey && !event.metaKey) return false
      const seen = view.dom.ownerDocument.getSelection()
      const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = seen ?? {}
      if (anchorNode === null || focusNode === null) return false
      if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return false
      const { tr, doc, selection } = view.state
      const anchor = view.posAtDOM(anchorNode, anchorOffset)
      const head = view.posAtDOM(focusNode, focusOffset)
      if (anchor === selection.anchor && head === selection.head) return false
      if (doc.resolve(anchor).depth === 0 || doc.resolve(head).depth === 0) return false
      view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)))
      return false
    },
  },
})

/** What is pasted is characters, into the block of the caret; nothing is dropped in. */
const plainPasting = new Plugin({
  props: {
    handlePaste: (view, event) => {
      const words = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? ''
      if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView())
      return true
    },
    handleDrop: () => true,
  },
})

type Drawn = { readonly doubtful: Doubtful; readonly set: DecorationSet }

function drawing(first: Doubtful) {
  const plugin: Plugin<Drawn> = new Plugin({
    key: doubts,
    state: {
      init: (_, { doc }) => ({ doubtful: first, set: drawn(doc, first) }),
      apply: (tr, before) => {
        const doubtful: Doubtful = tr.getMeta(doubts) ?? before.doubtful
        if (!tr.docChanged && doubtful === before.doubtful) return before
        return { doubtful, set: drawn(tr.doc, doubtful) }
      },
    },
    props: { decorations: (state) => plugin.getState(state)?.set },
  })
  return plugin
}

function drawn(doc: DocNode, { reading, places }: Doubtful): DecorationSet {
  const decorations: Decoration[] = []
  const begins: number[] = []
  doc.forEach((node, at) => {
    begins.push(at + 1)
    for (const { start, end, sign } of signsIn(node.textContent)) {
      const told = { 'data-sign': sign, title: sign }
      decorations.push(Decoration.inline(at + 1 + start, at + 1 + end, told))
    }
  })
  const blocks = doc.children.map(looseOf)
  for (const place of places) {
    const found = loosePlace(blocks, reading, place)
    const begin = found === null ? undefined : begins[found.nth]
    if (found === null || begin === undefined) continue
    const told = { 'data-doubt': '' }
    decorations.push(Decoration.inline(begin + found.start, begin + found.end, told))
  }
  return DecorationSet.create(doc, decorations)
}
