'use client'
/**
 * The way to the search from every page of a project: a field in the bar that opens the dialog, the key
 * for it where nobody is typing, and Ctrl K or ⌘ K anywhere. That is written on the field as this machine
 * has it, once the page knows the machine.
 */
import { useEffect, useState } from 'react'
import type { FoundKind } from '../../lib/review/findable.ts'
import { keyInWords, keyNow } from '../../lib/review/shortcuts.ts'
import { useKeys, useShortcuts } from '../_keys/own-keys.tsx'
import { holdingKey } from '../_parts/give-keys.tsx'
import styles from './find.module.css'
import { FindDialog } from './find-dialog.tsx'

/** The field in the bar, and the dialog behind it. */
export function Find({
  project,
  kinds,
}: {
  readonly project: string
  readonly kinds: readonly FoundKind[]
}) {
  const [open, setOpen] = useState(false)
  const [held, setHeld] = useState('Ctrl K')
  const key = keyNow(useKeys().own, 'find')
  useEffect(() => setHeld(`${holdingKey(navigator.platform)} K`), [])
  const show = () => setOpen(true)
  useShortcuts({ find: show, findHeld: show })
  return (
    <>
      <button
        type="button"
        className={styles.find}
        aria-haspopup="dialog"
        aria-keyshortcuts={
          key === null ? 'Control+K Meta+K' : `Control+K Meta+K ${keyInWords(key)}`
        }
        onClick={show}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
          <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path
            d="M10.4 10.4 14 14"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </svg>
        <span className={styles.word}>Find</span>
        <span className={styles.key} aria-hidden="true">
          <kbd>{held}</kbd>
        </span>
      </button>
      <FindDialog project={project} kinds={kinds} open={open} onOpenChange={setOpen} />
    </>
  )
}
