'use client'
/**
 * The way to the search from every page of a project: a field in the bar that opens the dialog, `/`
 * where nobody is typing (unless single keys are off), and Ctrl K or ⌘ K anywhere. The key is written on
 * the field as this machine has it, once the page knows the machine.
 */
import { useEffect, useState } from 'react'
import type { FoundKind } from '../../lib/review/findable.ts'
import { singleKeysOn } from '../_desk/single-keys.ts'
import { isTyping } from '../_parts/typing.ts'
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
  const [key, setKey] = useState('/')
  useEffect(() => {
    setKey(/Mac|iPhone|iPad/u.test(navigator.platform) ? '⌘ K' : 'Ctrl K')
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return
      const held = event.ctrlKey || event.metaKey
      const slash = event.key === '/' && !held && singleKeysOn() && !isTyping(event.target)
      if (!slash && !(held && event.key.toLowerCase() === 'k')) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return (
    <>
      <button
        type="button"
        className={styles.find}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => setOpen(true)}
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
          <kbd>{key}</kbd>
        </span>
      </button>
      <FindDialog project={project} kinds={kinds} open={open} onOpenChange={setOpen} />
    </>
  )
}
