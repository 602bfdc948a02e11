'use client'
/**
 * The field under an editor's tools where the address of a link is set, changed or, left empty, taken
 * away. With nothing selected the address itself becomes the words.
 */
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import styles from './link-field.module.css'

/** The field; it takes the keyboard, and gives it back to the editor. */
export function LinkField({
  editor,
  onDone,
}: {
  readonly editor: Editor
  readonly onDone: () => void
}) {
  const before = editor.getAttributes('link').href
  const [address, setAddress] = useState(typeof before === 'string' ? before : 'https://')
  const [wrong, setWrong] = useState(false)
  const set = () => {
    const trimmed = whole(address.trim())
    if (trimmed === '' || trimmed === 'https://') {
      editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
      onDone()
      return
    }
    if (!/^(?:https?:\/\/|mailto:)\S+$/iu.test(trimmed)) {
      setWrong(true)
      return
    }
    const { empty } = editor.state.selection
    const chain = editor.chain().focus()
    if (empty && before === undefined) {
      chain
        .insertContent({
          type: 'text',
          text: trimmed,
          marks: [{ type: 'link', attrs: { href: trimmed } }],
        })
        .run()
    } else chain.extendMarkRange('link').setMark('link', { href: trimmed }).run()
    onDone()
  }
  return (
    <div className={styles.link}>
      <input
        type="url"
        aria-label="Address of the link"
        aria-invalid={wrong || undefined}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        onFocus={(event) => event.target.select()}
        value={address}
        onChange={(event) => {
          setAddress(event.target.value)
          setWrong(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            event.stopPropagation()
            set()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            editor.commands.focus()
            onDone()
          }
        }}
      />
      <button type="button" onClick={set}>
        Set
      </button>
      {wrong ? <p role="alert">A link begins with https://, http:// or mailto:.</p> : null}
    </div>
  )
}

/** An address with its beginning: `example.org/page` is taken for https. */
function whole(address: string): string {
  return /^[^\s:/@]+\.[^\s:@]+$/u.test(address) ? `https://${address}` : address
}
