'use client'
/** What the guideline says on a label, behind a quiet sign beside it; the key is `i`. */
import { Popover } from 'radix-ui'
import type { GuidelineNode } from '../../lib/review/guideline.ts'
import { DocumentText } from '../_parts/document-text.tsx'
import styles from './verdict-keys.module.css'

type Props = {
  readonly word: string
  readonly chosen: boolean
  readonly nodes: readonly GuidelineNode[]
}

/** The sign and its passage. */
export function LabelPassage({ word, chosen, nodes }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger
        className={styles.sign}
        data-guideline={chosen ? 'chosen' : 'there'}
        aria-label={`What the guideline says on «${word}»`}
        title="Guideline (I)"
      >
        i
      </Popover.Trigger>
      <Popover.Content
        className={styles.passage}
        side="left"
        align="start"
        sideOffset={10}
        collisionPadding={12}
        aria-label={`The guideline on «${word}»`}
      >
        <DocumentText look="guideline" nodes={nodes} headings={false} />
        <Popover.Close className={styles.close}>Close</Popover.Close>
      </Popover.Content>
    </Popover.Root>
  )
}
