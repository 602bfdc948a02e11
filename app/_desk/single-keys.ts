'use client'
/**
 * Whether single keys do anything: kept in the browser, on unless switched off (WCAG 2.1.4).
 */
import { useSyncExternalStore } from 'react'

const name = 'variorum-single-keys'
const listeners = new Set<() => void>()

/** Are single keys on? */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

/** Switch them. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    return
  }
  for (const listener of listeners) listener()
}

/** Whether they are on, as it changes. */
export function useSingleKeys(): boolean {
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return useSyncExternalStore(listen, singleKeysOn, () => true)
}
