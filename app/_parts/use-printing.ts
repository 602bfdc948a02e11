'use client'
/**
 * Whether the page is on its way to paper: from the browser's `beforeprint` to its `afterprint`. What is
 * drawn for paper alone is drawn then, at once, and costs nothing while one works.
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** The moment at which printing began (UTC, ISO 8601); null while nothing is printed. */
export function usePrinting(): string | null {
  const [began, setBegan] = useState<string | null>(null)
  useEffect(() => {
    const begin = () => flushSync(() => setBegan(new Date().toISOString()))
    const end = () => setBegan(null)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return began
}
