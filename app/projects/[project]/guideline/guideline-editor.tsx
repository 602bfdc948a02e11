'use client'
/** Where a guideline is written: tiptap over the house's own schema, with a row of tools above. */
import { type Content, EditorContent, useEditor } from '@tiptap/react'
import {
  checkGuideline,
  type Guideline,
  guidelineExtensions,
} from '../../../../lib/review/guideline.ts'
import words from '../../../_parts/document-text.module.css'
import { DocumentTools } from '../../../_parts/document-tools.tsx'
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
        class: `${words.words} ${styles.words}`,
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
      {editor === null ? null : <DocumentTools editor={editor} headings />}
      {editor === null ? <div className={styles.words} /> : <EditorContent editor={editor} />}
    </div>
  )
}

function contentOf(value: Guideline): Content {
  return JSON.parse(JSON.stringify(value))
}
