'use client'
/** Where a guideline is written: tiptap over the house's own schema, with a row of tools above. */
import { type Content, type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import {
  checkGuideline,
  type Guideline,
  guidelineExtensions,
} from '../../../../lib/review/guideline.ts'
import { LinkField } from '../../../_parts/link-field.tsx'
import styles from './guideline.module.css'

type Props = {
  readonly value: Guideline
  readonly onChange: (guideline: Guideline) => void
  /** Why what is written cannot be kept, or null. */
  readonly onWrong: (sentence: string | null) => void
}

/** The editor; it begins with `value` and tells every change. */
export default function GuidelineEditor({ value, onChange, onWrong }: Props) {
  const editor = useEditor({
    extensions: [...guidelineExtensions],
    content: contentOf(value),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Guideline',
        dir: 'auto',
        class: styles.words ?? '',
      },
    },
    onUpdate: ({ editor: changed }) => {
      const checked = checkGuideline(changed.getJSON())
      if ('guideline' in checked) onChange(checked.guideline)
      onWrong('refused' in checked ? checked.refused : null)
    },
  })
  return (
    <div className={styles.editor}>
      {editor === null ? null : <Tools editor={editor} />}
      {editor === null ? <div className={styles.words} /> : <EditorContent editor={editor} />}
    </div>
  )
}

function contentOf(value: Guideline): Content {
  return JSON.parse(JSON.stringify(value))
}

type Tool = {
  readonly name: string
  readonly sign: string
  readonly on: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const tools: readonly Tool[] = [
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

const link = { on: (editor: Editor) => editor.isActive('link') }

function Tools({ editor }: { readonly editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => [...tools, link].map((tool) => tool.on(now)),
  })
  const [linking, setLinking] = useState(false)
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label="Formatting">
        {tools.map((tool, at) => (
          <button
            key={tool.name}
            type="button"
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
          aria-label="Link"
          aria-pressed={on.at(-1) ?? false}
          aria-expanded={linking}
          title="Link"
          onClick={() => setLinking(!linking)}
        >
          Link
        </button>
      </div>
      {linking ? <LinkField editor={editor} onDone={() => setLinking(false)} /> : null}
    </>
  )
}
