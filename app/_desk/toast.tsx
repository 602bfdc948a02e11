'use client'
/** What was just done, quietly, for a while, with Undo; it stays while the pointer or the keyboard is on it. */
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../_parts/refusal.tsx'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './toast.module.css'

const SHOWN = 8_000

/** The toast. */
export function DeskToast() {
  const { store } = useTools()
  const toast = useDesk((state) => state.toast)
  const [failure, setFailure] = useState<string | null>(null)
  const held = useRef(false)
  const key = toast?.key
  useEffect(() => {
    if (key === undefined) return
    setFailure(null)
    const timer = setInterval(() => {
      if (!held.current) store.change({ toast: null })
    }, SHOWN)
    return () => clearInterval(timer)
  }, [key, store])
  if (toast === null) return null
  const hold = (on: boolean) => () => {
    held.current = on
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of words and one button, no form
    <div
      role="group"
      aria-label="Done just now"
      className={styles.toast}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <span>{failure ?? toast.words}</span>
      {toast.undo === null ? null : (
        <button
          type="button"
          onClick={() => {
            held.current = false
            toast.undo?.().catch((error) => setFailure(sentenceOf(error)))
          }}
        >
          Undo <kbd>U</kbd>
        </button>
      )}
    </div>
  )
}
