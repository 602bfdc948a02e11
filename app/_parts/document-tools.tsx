'use client'
/** The row of tools of an editor of documents (a reason, a guideline), with the field for a link. */
import { type Editor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import styles from './document-tools.module.css'
import { LinkField } from './link-field.tsx'

type Tool = {
  readonly name: string
  readonly sign: string
  readonly on: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const headingTools: readonly Tool[] = [
  {
    name: 'Heading',
    sign: 'Heading',
    on: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'Lower heading',
    sign: 'Lower',
    on: (editor) => editor.isActive('heading', { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
]

const wordTools: readonly Tool[] = [
  {
    name: 'Bold',
    sign: 'B',
    on: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    sign: 'I',
    on: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Quotation',
    sign: '❝',
    on: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'List',
    sign: '•',
    on: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    sign: '1.',
    on: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
]

type Props = {
  readonly editor: Editor
  /** With the tools of headings: for a page rather than a few sentences. */
  readonly headings?: boolean
  /** The id of the field that they act on. */
  readonly controls?: string
}

/** The tools. */
export function DocumentTools({ editor, headings = false, controls }: Props) {
  const tools = headings ? [...headingTools, ...wordTools] : wordTools
  const { on, linked } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: tools.map((tool) => tool.on(now)),
      linked: now.isActive('link'),
    }),
  })
  const [linking, setLinking] = useState(false)
  return (
    <>
      <div
        className={styles.tools}
        data-size={headings ? 'page' : 'note'}
        role="toolbar"
        aria-label="Formatting"
        aria-controls={controls}
      >
        {tools.map((tool, at) => (
          <button
            key={tool.name}
            type="button"
            data-tool={tool.name}
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
          data-tool="Link"
          aria-pressed={linked}
          aria-expanded={linking}
          onClick={() => setLinking(!linking)}
        >
          Link
        </button>
      </div>
      {linking ? <LinkField editor={editor} onDone={() => setLinking(false)} /> : null}
    </>
  )
}
