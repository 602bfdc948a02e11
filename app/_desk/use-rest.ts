'use client'
/**
 * Takes where all claims of a large text stand, once that has come: the page is sent with those near the place
 * where it opens, the others follow in the same answer. Where they do not come, the page is asked for again.
 */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { PackedClaims } from '../../lib/review/placed-claims.ts'
import { useTools } from './desk-context.tsx'

/** After a failure it is asked for again, so much later, in milliseconds. */
const AGAIN = 2_000

/** Keep the rest when it comes; nothing where the page came whole. */
export function useRest(rest: Promise<PackedClaims> | null): void {
  const { seen, store } = useTools()
  const router = useRouter()
  useEffect(() => {
    if (rest === null) return
    const left = { timer: 0, is: false }
    const keep = (all: PackedClaims) => {
      if (left.is) return
      store.keepRest(all)
      const { number } = seen.text
      const withStrip = store.state.texts.map((text) =>
        text.number === number ? { ...text, claims: store.strip() } : text,
      )
      store.change({ texts: withStrip })
    }
    const again = () => {
      if (!left.is) left.timer = window.setTimeout(() => router.refresh(), AGAIN)
    }
    rest.then(keep, again)
    return () => {
      left.is = true
      window.clearTimeout(left.timer)
    }
  }, [rest, seen, store, router])
}
