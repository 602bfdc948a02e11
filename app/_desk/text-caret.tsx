'use client'
/**
 * The caret: a thin line where the next key would act, while the text has the keyboard.
 */
import { type RefObject, useEffect, useState } from 'react'
import { useTools } from './desk-context.tsx'
import { caretPlace } from './edge-place.ts'
import styles from './text-caret.module.css'
import { endsOf } from './use-words.ts'

type Line = { readonly x: number; readonly y: number; readonly tall: number }

type Props = {
  /** The element that holds the text. */
  readonly root: RefObject<HTMLElement | null>
  /** The element that the caret lies over. */
  readonly over: RefObject<HTMLElement | null>
}

/** The caret. */
export function TextCaret({ root, over }: Props) {
  const { seen, view } = useTools()
  const [line, setLine] = useState<Line | null>(null)
  useEffect(() => {
    const draw = () => {
      const { places } = view
      const origin = over.current?.getBoundingClientRect()
      if (places === null || origin === undefined || document.activeElement !== places.root) {
        setLine(null)
        return
      }
      const ends = endsOf(places)
      const box = ends === null ? null : caretPlace(places, seen.characters, ends.focus)
      if (box === null) setLine(null)
      else setLine({ x: box.x - origin.left, y: box.top - origin.top, tall: box.height })
    }
    const text = root.current
    document.addEventListener('selectionchange', draw)
    text?.addEventListener('focus', draw)
    text?.addEventListener('blur', draw)
    const stop = view.listen(draw)
    return () => {
      document.removeEventListener('selectionchange', draw)
      text?.removeEventListener('focus', draw)
      text?.removeEventListener('blur', draw)
      stop()
    }
  }, [root, over, seen, view])
  if (line === null) return null
  const { x, y, tall } = line
  return (
    <span
      key={`${x}-${y}`}
      className={styles.caret}
      aria-hidden="true"
      style={{ left: x, top: y, height: tall }}
    />
  )
}
