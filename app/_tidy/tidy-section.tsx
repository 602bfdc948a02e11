'use client'
/**
 * One section: read-only as it stands, until it is clicked or entered by key; then the editor, with its undo,
 * for good. The editor is there before the click is over, so that no key after it goes astray.
 */
import { memo, useMemo } from 'react'
import type { LooseBlock } from '../../lib/text/tidy/loose-block.ts'
import type { Section, Side } from '../../lib/text/tidy/sections.ts'
import SectionEditor, { type Called, type Hand } from './section-editor.tsx'
import { seenPlace } from './seen-place.ts'
import { Signed } from './signed.tsx'
import styles from './tidy.module.css'
import type { Doubtful } from './tidy-extension.ts'
import { shown } from './tidy-schema.ts'

/** What a section may ask of the desk; the same for as long as the desk is there. */
export type DeskDeeds = {
  readonly edit: (id: number, place: Called) => void
  readonly came: () => void
  readonly focused: (hand: Hand) => void
  readonly put: (id: number, blocks: readonly LooseBlock[], taken?: Side) => void
  readonly beside: (id: number, side: Side) => readonly LooseBlock[]
}

type Props = {
  readonly label: string
  readonly section: Section
  /** The doubts of the whole text; those of other sections are nowhere in this one. */
  readonly doubtful: Doubtful
  readonly editing: boolean
  readonly called: Called | null
  readonly deeds: DeskDeeds
}

/** The section. */
export const TidySection = memo(function TidySection(props: Props) {
  const { label, section, doubtful, editing, called, deeds } = props
  const { id, blocks } = section
  const bound = useMemo(
    () => ({
      came: deeds.came,
      focused: deeds.focused,
      put: (now: readonly LooseBlock[], taken?: Side) => deeds.put(id, now, taken),
      beside: (side: Side) => deeds.beside(id, side),
    }),
    [deeds, id],
  )
  if (editing) return <SectionEditor {...{ label, blocks, doubtful, called, deeds: bound }} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold headings and paragraphs
    <div
      role="button"
      tabIndex={0}
      aria-label={`${label}: press Enter to edit it`}
      className={styles.waiting}
      onClick={(event) => deeds.edit(id, { caret: seenPlace(event.currentTarget, event) })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        deeds.edit(id, { caret: { nth: 0, start: 0, end: 0 } })
      }}
    >
      {blocks.map(({ text, ...block }) => (
        <div key={block.origin} {...shown(block)}>
          <Signed words={text} />
        </div>
      ))}
    </div>
  )
})
