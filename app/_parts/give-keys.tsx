'use client'
/**
 * The key that holds and Enter, as this machine's keyboard has it: ⌘ on Apple's, Ctrl elsewhere. Both
 * work everywhere; the server, which does not know, says Ctrl. Without a keyboard nothing is shown.
 */
import { useSyncExternalStore } from 'react'
import styles from './give-keys.module.css'

/** The name of the key that holds, on a machine of this platform. */
export function holdingKey(platform: string): '⌘' | 'Ctrl' {
  return /^(mac|iphone|ipad|ipod)/iu.test(platform) ? '⌘' : 'Ctrl'
}

/** The two keys. */
export function GiveKeys() {
  const key = useSyncExternalStore(
    never,
    () => holdingKey(navigator.platform),
    () => 'Ctrl' as const,
  )
  return <kbd className={styles.keys}>{key === '⌘' ? '⌘↵' : 'Ctrl ↵'}</kbd>
}

function never(): () => void {
  return () => {}
}
