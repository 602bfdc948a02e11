'use client'
/** To the next change and back, by key or button; how many there are, and at which one is. */
import { useEffect, useState } from 'react'
import { KeyHint } from '../../../../../_keys/key.tsx'
import { useShortcuts } from '../../../../../_keys/own-keys.tsx'
import { Button } from '../../../../../_parts/button.tsx'
import styles from './changes.module.css'

/** The buttons. */
export function ChangeKeys() {
  const [all, setAll] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => setAll(changes().length), [])
  const go = (by: 1 | -1) => {
    const stops = changes()
    const to = Math.min(Math.max(now + by, 1), stops.length)
    const stop = stops[to - 1]
    if (stop === undefined) return false
    setNow(to)
    stop.focus({ preventScroll: true })
    stop.scrollIntoView({ block: 'center' })
    return true
  }
  useShortcuts({ next: () => go(1), previous: () => go(-1) })
  if (all === 0) return null
  return (
    <div className={styles.keys}>
      <span role="status">
        {now === 0 ? (all === 1 ? '1 change' : `${all} changes`) : `change ${now} of ${all}`}
      </span>
      <Button small look="quiet" onClick={() => go(-1)}>
        Previous
      </Button>
      <Button small look="quiet" onClick={() => go(1)}>
        Next
      </Button>
      <span className={styles.hint}>
        <KeyHint of={['next', 'previous']}>next and previous change</KeyHint>
      </span>
    </div>
  )
}

function changes(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-change]')]
}
