'use client'
/**
 * The one place, on every page, where it stands what was just done and what «Undo» will do. What can be
 * undone stays until the next deed or until it is put away; what cannot goes after a while, unless the
 * pointer or the keyboard is on it.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Key } from '../_keys/key.tsx'
import { useShortcuts } from '../_keys/own-keys.tsx'
import { type Done, doneLast, onDone, putAway, redoLast, undoLast } from './done.ts'
import styles from './done-note.module.css'

const SHOWN = 8_000

/** The note, and what a screen reader is told. */
export function DoneNote() {
  const done = useSyncExternalStore(onDone, doneLast, () => null)
  useShortcuts({ undo: () => void undoLast(), redo: () => void redoLast() })
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {done === null ? '' : saidOf(done)}
      </div>
      {done === null ? null : <Note done={done} />}
    </>
  )
}

function saidOf({ words, undo, undoing, refusal }: Done): string {
  if (undoing) return ''
  if (refusal !== null) return `Not undone. ${refusal}`
  return undo === null ? words : `${words}. ${undo.says}`
}

function Note({ done }: { readonly done: Done }) {
  const { words, undo, redo, undoing, refusal } = done
  const held = useRef(false)
  const stays = undo !== null || redo !== null || refusal !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin a new while
  useEffect(() => {
    if (stays) return
    const timer = setInterval(() => {
      if (!held.current) putAway()
    }, SHOWN)
    return () => clearInterval(timer)
  }, [stays, done])
  const hold = (on: boolean) => () => {
    held.current = on
  }
  return (
    <section
      aria-label="Done just now"
      className={styles.note}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <p>
        <span>{words}</span>
        {refusal === null ? null : <span>Not undone. {refusal}</span>}
        {undo === null || refusal !== null ? null : <small>{undo.says}</small>}
      </p>
      {undo === null ? null : (
        <button
          type="button"
          aria-disabled={undoing || undefined}
          onClick={() => {
            held.current = false
            void undoLast()
          }}
        >
          {undoing ? 'Undoing …' : refusal === null ? 'Undo' : 'Try again'} <Key of="undo" />
        </button>
      )}
      {redo === null ? null : (
        <button
          type="button"
          aria-disabled={undoing || undefined}
          onClick={() => {
            held.current = false
            void redoLast()
          }}
        >
          Redo <Key of="redo" />
        </button>
      )}
      <button
        type="button"
        className={styles.away}
        aria-label="Put this note away"
        onClick={putAway}
      >
        ×
      </button>
    </section>
  )
}
