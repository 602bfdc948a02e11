'use client'
/** The keys through the queue, and what they are. */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { KeyHint } from '../../../_keys/key.tsx'
import { useShortcuts } from '../../../_keys/own-keys.tsx'
import styles from './queue.module.css'

type KeysProps = {
  readonly previous: number | null
  readonly now: number | null
  readonly next: number | null
}

/** Hears them; draws nothing but what they are. */
export function QueueKeys({ previous, now, next }: KeysProps) {
  const router = useRouter()
  const go = (to: number | null) => () => {
    if (to !== null) router.push(`?claim=${to}`, { scroll: false })
    return to !== null
  }
  useShortcuts({ next: go(next), previous: go(previous) })
  useEffect(() => {
    if (now === null) return
    document.getElementById(lineId(now))?.scrollIntoView({ block: 'nearest' })
  }, [now])
  return (
    <p className={styles.keys}>
      <KeyHint of={['next', 'previous']}>next and previous claim</KeyHint>
    </p>
  )
}

/** The id of a claim's line in the queue. */
function lineId(claim: number): string {
  return `queued-${claim}`
}
