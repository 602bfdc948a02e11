'use client'
/**
 * One section of a text in the editor: blocks and plain text. It begins with `blocks`, tells every change a
 * moment after it, and at once when it is left, by whatever way.
 */
import { TextSelection } from '@tiptap/pm/state'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type LoosePlace, loosePlace, type ReadPlace } from '../../lib/text/tidy/doubt-place.ts'
import type { LooseBlock } from '../../lib/text/tidy/loose-block.ts'
import type { Side } from '../../lib/text/tidy/sections.ts'
import styles from './tidy.module.css'
import { type Beside, cut } from './tidy-deeds.ts'
import { type Doubtful, nowDoubted, tidyExtension } from './tidy-extension.ts'
import { contentOf, looseIn, looseOf, tidySchema } from './tidy-schema.ts'

/** A place to go to: one of the reading, which may be cut there, or where a person clicked. Each call is another object. */
export type Called =
  | { readonly doubt: ReadPlace; readonly cut: boolean }
  | { readonly caret: LoosePlace }

/** The editor in which a person writes, and what stands beside its section. */
export type Hand = { readonly editor: Editor; readonly beside: Beside }

type Props = {
  readonly label: string
  readonly blocks: readonly LooseBlock[]
  readonly doubtful: Doubtful
  readonly called: Called | null
  readonly deeds: {
    readonly came: () => void
    readonly focused: (hand: Hand) => void
    /** What the section holds now; `taken` is the side from which it took in what stood there. */
    readonly put: (blocks: readonly LooseBlock[], taken?: Side) => void
    readonly beside: (side: Side) => readonly LooseBlock[]
  }
}

/** How long typing may rest before it is told. */
const REST = 300

/** The editor. */
export default function SectionEditor({ label, blocks, doubtful, called, deeds }: Props) {
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor begins once
  const begins = useMemo(() => {
    const took = (side: Side, now: readonly LooseBlock[]) => {
      rest()
      deeds.put(now, side)
    }
    const beside = { blocks: deeds.beside, took }
    return {
      beside,
      content: contentOf(blocks),
      extensions: [...tidySchema, tidyExtension(doubtful, beside)],
      enableCoreExtensions: { clipboardTextSerializer: false } as const,
    }
  }, [])
  const { beside, ...options } = begins
  const editorProps = useMemo(() => ({ attributes: attributesOf(label) }), [label])
  const editor = useEditor({
    ...options,
    editorProps,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    onFocus: ({ editor: now }) => deeds.focused({ editor: now, beside }),
    onUpdate: ({ editor: now }) => {
      rest()
      waiting.current = setTimeout(() => told(now), REST)
    },
    onBlur: ({ editor: now }) => told(now),
  })

  function rest() {
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = null
  }

  function told(now: Editor) {
    if (waiting.current === null) return
    rest()
    deeds.put(looseIn(now.state.doc))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told is the same all the time
  useEffect(() => {
    const leaving = () => told(editor)
    window.addEventListener('pagehide', leaving)
    window.addEventListener('beforeunload', leaving)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      window.removeEventListener('beforeunload', leaving)
      document.removeEventListener('visibilitychange', leaving)
      leaving()
    }
  }, [editor])
  useEffect(() => {
    editor.view.dispatch(nowDoubted(editor.state.tr, doubtful))
  }, [editor, doubtful])
  useLayoutEffect(() => {
    if (called === null) return
    if ('caret' in called) select(editor, called.caret)
    else if (goTo(editor, doubtful.reading, called.doubt) && called.cut) {
      cut(editor.state, editor.view.dispatch)
    }
    deeds.came()
  }, [called, editor, doubtful, deeds])
  return <EditorContent editor={editor} />
}

function attributesOf(label: string) {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    spellcheck: 'false',
    class: styles.words ?? '',
  }
}

/** Show the words of a doubt; are they a whole block? */
function goTo(editor: Editor, reading: string, doubt: ReadPlace): boolean {
  const blocks = editor.state.doc.children.map(looseOf)
  const found = loosePlace(blocks, reading, doubt)
  if (found === null) return false
  const { node } = editor.view.domAtPos(select(editor, found))
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  return found.start === 0 && found.end === blocks[found.nth]?.text.length
}

/** Select a place, and write there; answers where it begins. */
function select({ state: { doc, tr }, view }: Editor, { nth, start, end }: LoosePlace): number {
  let begin = 1
  for (const node of doc.children.slice(0, nth)) begin += node.nodeSize
  const most = doc.maybeChild(nth)?.content.size ?? 0
  const from = begin + Math.min(start, most)
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, begin + Math.min(end, most))))
  view.focus()
  return from
}
