'use client'
/**
 * A dialog over the page (Radix: focus stays inside, Escape leaves, the rest is hidden from screen
 * readers). The veil is our own element, because Radix's would write a style element into the page,
 * which the content security policy forbids. The × stands last, so that the keyboard begins at what is asked.
 */
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { RefusalNote } from './refusal.tsx'

type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  /** One sentence under the title, read with it. */
  readonly says?: ReactNode
  readonly wide?: boolean
  /** A button of its own leads out, so it needs no ×. */
  readonly hasWayOut?: boolean
  readonly children?: ReactNode
}

/** A dialog with a title; what is in it is the caller's. */
export function Dialog({
  open,
  onOpenChange,
  title,
  says,
  wide = false,
  hasWayOut = false,
  children,
}: DialogProps) {
  const described = says ? {} : { 'aria-describedby': undefined }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <div className={styles.veil} aria-hidden="true" />
        <div className={styles.place}>
          <Radix.Content {...described} className={wide ? styles.wide : styles.narrow}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            {says ? <Radix.Description className={styles.says}>{says}</Radix.Description> : null}
            {children}
            {hasWayOut ? null : (
              <Radix.Close className={styles.close} aria-label="Close">
                ×
              </Radix.Close>
            )}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  )
}

type ConfirmProps = DialogProps & {
  /** What the button does, in its own words: «Close the round», never «OK». */
  readonly yes: string
  readonly grave?: boolean
  readonly busy?: boolean
  readonly refusal?: unknown
  readonly onYes: () => void
}

/** A question before an act that others will see, or that cannot be taken back. */
export function Confirm({
  yes,
  grave = false,
  busy = false,
  refusal,
  onYes,
  ...dialog
}: ConfirmProps) {
  return (
    <Dialog {...dialog} hasWayOut>
      {dialog.children}
      <RefusalNote of={refusal} />
      <div className={styles.choices}>
        <Button onClick={() => dialog.onOpenChange(false)}>Not now</Button>
        <Button look={grave ? 'grave' : 'go'} busy={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  )
}
