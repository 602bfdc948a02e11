'use client'
/**
 * Others' acts, as they happen: what the live stream touches is looked at again, a moment later and
 * together, and kept if it is newer. The strips of the rail follow at their leisure.
 */
import { useEffect, useRef } from 'react'
import type { TextListed, Touch } from '../../lib/review/seen.ts'
import { askAll } from '../_parts/ask.ts'
import { useLive } from '../_parts/live.ts'
import { useTools } from './desk-context.tsx'

const MOMENT = 80
const LEISURE = 2_500

/** Keep the desk like the ledger. */
export function useLiveClaims(): void {
  const { seen, store, deeds } = useTools()
  const touched = useRef(new Set<number>())
  const timers = useRef<{ claims?: number; texts?: number }>({})
  const project = seen.project.id

  const lookAtClaims = () => {
    delete timers.current.claims
    const numbers = [...touched.current]
    touched.current.clear()
    deeds.look(numbers).catch(() => {
      for (const number of numbers) touched.current.add(number)
      timers.current.claims ??= window.setTimeout(lookAtClaims, LEISURE)
    })
  }
  const lookAtTexts = () => {
    delete timers.current.texts
    askAll<TextListed>(`/api/v1/projects/${project}/texts`)
      .then((texts) => store.change({ texts }))
      .catch(() => undefined)
  }
  const onTouch = ({ claims, texts, project: all }: Touch) => {
    for (const number of claims) touched.current.add(number)
    if (claims.length > 0) timers.current.claims ??= window.setTimeout(lookAtClaims, MOMENT)
    if (claims.length > 0 || texts.length > 0 || all) {
      timers.current.texts ??= window.setTimeout(lookAtTexts, LEISURE)
    }
  }
  useLive(project, seen.project.last, onTouch)
  useEffect(() => {
    const waiting = timers.current
    return () => {
      window.clearTimeout(waiting.claims)
      window.clearTimeout(waiting.texts)
    }
  }, [])
}
