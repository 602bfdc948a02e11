'use client'
import { redo, undo } from '@tiptap/pm/history'
/** The row of tools over the words: what the block of the caret is, part, join, cut, undo. */
import type { Command } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import type { BlockKind } from '../../lib/text/blocks.ts'
import type { Hand } from './section-editor.tsx'
import styles from './tidy.module.css'
import { type Beside, cut, joinBack, part, setKind, setNumbered } from './tidy-deeds.ts'
import { looseOf } from './tidy-schema.ts'

type Kind = {
  readonly name: string
  readonly kind: BlockKind
  readonly level?: number
  readonly numbered?: true
  readonly key: number
}

const kinds: readonly Kind[] = [
  { name: 'Paragraph', kind: 'paragraph', key: 0 },
  { name: 'Title', kind: 'heading', level: 1, key: 1 },
  { name: 'Heading', kind: 'heading', level: 2, key: 2 },
  { name: 'Lower heading', kind: 'heading', level: 3, key: 3 },
  { name: 'Quotation', kind: 'quotation', key: 4 },
  { name: 'List item', kind: 'list item', key: 5 },
  { name: 'Numbered item', kind: 'list item', numbered: true, key: 9 },
  { name: 'Note', kind: 'footnote', key: 6 },
  { name: 'As typed', kind: 'preformatted', key: 7 },
  { name: 'Table row', kind: 'table row', key: 8 },
]

type Deed = {
  readonly name: string
  readonly key: string
  readonly deed: (beside: Beside) => Command
}

const deeds: readonly Deed[] = [
  { name: 'Part', key: 'Enter', deed: () => part },
  { name: 'Join', key: 'Backspace at the beginning of a block', deed: joinBack },
  { name: 'Cut', key: 'Ctrl Shift Backspace', deed: () => cut },
  { name: 'Undo', key: 'Ctrl Z', deed: () => undo },
  { name: 'Redo', key: 'Ctrl Shift Z', deed: () => redo },
]

/** The tools; until somebody writes they wait. */
export function TidyTools({ hand }: { readonly hand: Hand | null }) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="What a block is">
      {hand === null ? (
        <small>Click into the text, or press Enter on a section.</small>
      ) : (
        <Tools {...hand} />
      )}
    </div>
  )
}

function Tools({ editor, beside }: Hand) {
  const now = useEditorState({
    editor,
    selector: ({ editor: one }) => {
      const { $from } = one.state.selection
      if ($from.depth === 0) return ''
      const { kind, level, ordinal } = looseOf($from.parent)
      if (ordinal !== undefined) return 'Numbered item'
      const deep = Math.min(level ?? 2, 3)
      const of = (one: Kind) => one.kind === kind && (one.level ?? deep) === deep
      return kinds.find((one) => of(one))?.name ?? ''
    },
  })
  const run = (deed: Command) => {
    deed(editor.state, (tr) => editor.view.dispatch(tr), editor.view)
    editor.view.focus()
  }
  return (
    <>
      {kinds.map(({ name, kind, level, numbered, key }) => (
        <button
          key={name}
          type="button"
          title={`Ctrl Alt ${key}`}
          aria-pressed={now === name}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(numbered === true ? setNumbered : setKind(kind, level))}
        >
          {name}
        </button>
      ))}
      <span className={styles.parting} />
      {deeds.map(({ name, key, deed }) => (
        <button
          key={name}
          type="button"
          title={key}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(deed(beside))}
        >
          {name}
        </button>
      ))}
    </>
  )
}
