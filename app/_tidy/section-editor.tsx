'use client'
import { TextSelection } from '@tiptap/pm/state'
/** One section of a text in the editor: blocks and plain text. It begins with `blocks` and tells every change. */
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../lib/text/span.ts'
import { loosePlace } from '../../lib/text/tidy/doubt-place.ts'
import type { LooseBlock } from '../../lib/text/tidy/loose-block.ts'
import styles from './tidy.module.css'
import { type Doubtful, tidyExtension } from './tidy-extension.ts'
import { contentOf, looseIn, looseOf, tidySchema } from './tidy-schema.ts'

type Props = {
  readonly label: string
  readonly blocks: readonly LooseBlock[]
  readonly doubtful: Doubtful
  /** A place of the reading to go to; each call is another object. */
  readonly called: Span | null
  readonly onCame: () => void
  readonly onFocus: (editor: Editor) => void
  readonly onChange: (blocks: readonly LooseBlock[]) => void
}

/** How long typing may rest before it is told. */
const REST = 300

/** The editor. */
export default function SectionEditor(props: Props) {
  const { label, blocks, doubtful, called, onCame, onFocus, onChange } = props
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const tells = useRef(onChange)
  tells.current = onChange
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor begins once
  const begins = useMemo(
    () => ({ content: contentOf(blocks), extensions: [...tidySchema, tidyExtension(doubtful)] }),
    [],
  )
  const editor = useEditor({
    ...begins,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableCoreExtensions: { clipboardTextSerializer: false },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        class: styles.words ?? '',
      },
    },
    onFocus: ({ editor: now }) => onFocus(now),
    onUpdate: ({ editor: now }) => {
      if (waiting.current !== null) clearTimeout(waiting.current)
      waiting.current = setTimeout(() => told(now), REST)
    },
    onBlur: ({ editor: now }) => told(now),
  })

  function told(now: Editor) {
    if (waiting.current === null) return
    clearTimeout(waiting.current)
    waiting.current = null
    tells.current(looseIn(now.state.doc))
  }

  useEffect(() => {
    if (called === null || editor === null) return
    goTo(editor, doubtful.reading, called)
    onCame()
  }, [called, editor, doubtful, onCame])
  return editor === null ? <div className={styles.words} /> : <EditorContent editor={editor} />
}

function goTo(editor: Editor, reading: string, called: Span): void {
  const { doc } = editor.state
  const found = loosePlace(doc.children.map(looseOf), reading, called)
  if (found === null) return
  let begin = 1
  for (const node of doc.children.slice(0, found.nth)) begin += node.nodeSize
  const words = TextSelection.create(doc, begin + found.start, begin + found.end)
  editor.view.dispatch(editor.state.tr.setSelection(words))
  editor.view.focus()
  const at = editor.view.domAtPos(begin + found.start).node
  const element = at instanceof Element ? at : at.parentElement
  element?.scrollIntoView({ block: 'center' })
}
