'use client'
/**
 * Where the reason of a verdict is written: tiptap over the house's own schema (lib/review/reason.ts),
 * with a small row of tools below. It begins with what the draft holds and tells every change.
 */
import { type Content, type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useId, useState } from 'react'
import { checkReason, emptyReason, type Reason, reasonExtensions } from '../../lib/review/reason.ts'
import { LinkField } from '../_parts/link-field.tsx'
import { leaveField } from './leave-field.ts'
import styles from './reason-editor.module.css'

type Props = {
  readonly label: string
  readonly value: unknown
  readonly onChange: (reason: Reason) => void
  /** Is the keyboard called here? It is told when it came. */
  readonly called: boolean
  readonly onCame: () => void
}

/** The editor with its tools. */
export default function ReasonEditor({ label, value, onChange, called, onCame }: Props) {
  const id = useId()
  const editor = useEditor({
    extensions: [...reasonExtensions],
    content: contentOf(value),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      handleKeyDown: (view, event) => {
        if (event.key === 'Escape') return leaveField(view.dom)
        return event.key === 'Enter' && (event.metaKey || event.ctrlKey)
      },
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        dir: 'auto',
        class: styles.words ?? '',
      },
    },
    onUpdate: ({ editor: changed }) => {
      const checked = checkReason(changed.getJSON())
      if ('reason' in checked) onChange(checked.reason)
    },
  })
  useEffect(() => {
    if (!called || editor === null) return
    editor.commands.focus('end')
    onCame()
  }, [called, editor, onCame])
  return (
    <div className={styles.field}>
      <span id={`${id}-label`} className="kicker">
        {label}
      </span>
      <div className={styles.reason}>
        {editor === null ? <div className={styles.words} /> : <EditorContent editor={editor} />}
        {editor === null ? null : <Tools editor={editor} controls={id} />}
      </div>
    </div>
  )
}

function contentOf(value: unknown): Content {
  const checked = checkReason(value)
  const reason = 'reason' in checked ? checked.reason : emptyReason
  return JSON.parse(JSON.stringify(reason))
}

type Tool = {
  readonly name: string
  readonly sign: string
  readonly on: string
  readonly run: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    name: 'Bold',
    sign: 'B',
    on: 'bold',
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    sign: 'I',
    on: 'italic',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Quotation',
    sign: '❝',
    on: 'blockquote',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'List',
    sign: '•',
    on: 'bulletList',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    sign: '1.',
    on: 'orderedList',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
]

function Tools({ editor, controls }: { readonly editor: Editor; readonly controls: string }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.map((tool) => now.isActive(tool.on)),
  })
  const [linking, setLinking] = useState(false)
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label="Formatting" aria-controls={controls}>
        {tools.map((tool, at) => (
          <button
            key={tool.name}
            type="button"
            data-tool={tool.on}
            aria-label={tool.name}
            aria-pressed={on[at] ?? false}
            title={tool.name}
            onClick={() => tool.run(editor)}
          >
            {tool.sign}
          </button>
        ))}
        <button
          type="button"
          aria-expanded={linking}
          data-tool="link"
          onClick={() => setLinking(!linking)}
        >
          link
        </button>
      </div>
      {linking ? <LinkField editor={editor} onDone={() => setLinking(false)} /> : null}
    </>
  )
}
