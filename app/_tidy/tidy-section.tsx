'use client'
/** One section: read-only as it stands, until it is clicked or entered by key; then the editor, with its undo, for good. */
import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import type { Span } from '../../lib/text/span.ts'
import type { LooseBlock } from '../../lib/text/tidy/loose-block.ts'
import { Signed } from './signed.tsx'
import styles from './tidy.module.css'
import type { Doubtful } from './tidy-extension.ts'
import { shown } from './tidy-schema.ts'

const SectionEditor = dynamic(() => import('./section-editor.tsx'), { ssr: false })

type Props = {
  readonly label: string
  readonly blocks: readonly LooseBlock[]
  readonly doubtful: Doubtful
  readonly editing: boolean
  readonly called: Span | null
  readonly onCame: () => void
  readonly onEdit: (at: number) => void
  readonly onFocus: (editor: Editor) => void
  readonly onChange: (blocks: readonly LooseBlock[]) => void
}

/** The section. */
export function TidySection(props: Props) {
  const { label, blocks, editing, onEdit } = props
  if (editing) return <SectionEditor {...props} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold headings and paragraphs
    <div
      role="button"
      tabIndex={0}
      aria-label={`${label}: press Enter to edit it`}
      className={styles.waiting}
      onClick={({ target }) => {
        const block = target instanceof Element ? target.closest('[data-origin]') : null
        onEdit(Number(block?.getAttribute('data-origin') ?? blocks[0]?.origin ?? 0))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onEdit(blocks[0]?.origin ?? 0)
      }}
    >
      {blocks.map(({ text, ...block }) => (
        <div key={block.origin} data-origin={block.origin} {...shown(block)}>
          <Signed words={text} />
        </div>
      ))}
    </div>
  )
}
