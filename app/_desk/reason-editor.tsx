'use client'
/**
 * Where the reason of a verdict is written: tiptap over the house's own schema (lib/review/reason.ts),
 * with a small row of tools below. It begins with what the draft holds and tells every change.
 */
import { type Content, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId } from 'react'
import { pressed } from '../../lib/review/fixed-keys.ts'
import { checkReason, emptyReason, type Reason, reasonExtensions } from '../../lib/review/reason.ts'
import { pressOf } from '../_keys/key-hub.ts'
import words from '../_parts/document-text.module.css'
import { DocumentTools } from '../_parts/document-tools.tsx'
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
        if (pressed('away', pressOf(event))) return leaveField(view.dom)
        return pressed('give', pressOf(event))
      },
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        dir: 'auto',
        class: `${words.words} ${styles.words}`,
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
        {editor === null ? null : <DocumentTools editor={editor} controls={id} />}
      </div>
    </div>
  )
}

function contentOf(value: unknown): Content {
  const checked = checkReason(value)
  const reason = 'reason' in checked ? checked.reason : emptyReason
  return JSON.parse(JSON.stringify(reason))
}
