'use client'
/** J and K go through the queue, unless single keys are switched off or something is being typed. */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useSingleKeys } from '../../../_desk/single-keys.ts'
import styles from './rulings.module.css'

type KeysProps = {
  readonly previous: number | null
  readonly now: number | null
  readonly next: number | null
}

/** Listens; draws nothing but what the keys are. */
export function QueueKeys({ previous, now, next }: KeysProps) {
  const router = useRouter()
  const on = useSingleKeys()
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return
      const to = event.key === 'j' ? next : event.key === 'k' ? previous : null
      if (to !== null) router.push(`?claim=${to}`, { scroll: false })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, previous, next, on])
  useEffect(() => {
    if (now === null) return
    document.getElementById(lineId(now))?.scrollIntoView({ block: 'nearest' })
  }, [now])
  if (!on) return null
  return (
    <p className={styles.keys}>
      <kbd>J</kbd> <kbd>K</kbd> next and previous claim
    </p>
  )
}

/** The id of a claim's line in the queue. */
export function lineId(claim: number): string {
  return `queued-${claim}`
}

/** Is the keyboard in a field, a dialog or a menu? */
function typing({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]',
    ) !== null
  )
}
