'use client'
/**
 * Others' acts, as they happen: what the live stream touches is looked at again, a moment later and
 * together, and kept if it is newer. The strips of the rail follow at their leisure: this text's from what
 * the desk knows, the others' from one question, as does how many marks of this one are asked about. What was done to
 * the whole project (another style, a corrected work) is seen in the open card, and in each as it opens.
 */
import { useEffect, useRef } from 'react'
import type { Touch } from '../../lib/review/seen.ts'
import { textsAround } from '../../lib/review/texts-around.ts'
import { useLive } from '../_parts/live.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { askedNow, stripsNow } from './strips-now.ts'

const MOMENT = 80
const LEISURE = 2_500
/** Strips that did not come with the page are asked for once it stands. */
const SOON = 400

/** Keep the desk like the ledger. */
export function useLiveClaims(): void {
  const { seen, store, deeds, sentences } = useTools()
  const active = useDesk((state) => state.active)
  const touched = useRef(new Set<number>())
  const fresh = useRef<Set<number> | null>(null)
  const ours = useRef(false)
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
    stripsNow(seen, store)
      .then((texts) => store.change({ texts }))
      .catch(() => undefined)
    if (!ours.current) return
    ours.current = false
    askedNow(seen)
      .then((asked) => store.change({ asked }))
      .catch(() => undefined)
  }
  const soon = (claims: readonly number[]) => {
    for (const number of claims) touched.current.add(number)
    if (claims.length > 0) timers.current.claims ??= window.setTimeout(lookAtClaims, MOMENT)
  }
  const onTouch = ({ claims, texts, project: all }: Touch) => {
    const open = store.state.active
    if (all) fresh.current = new Set(open === null ? [] : [open])
    soon(all && open !== null ? [...claims, open] : claims)
    if (texts.includes(seen.text.number)) {
      ours.current = true
      sentences.refresh()
    }
    if (claims.length > 0 || texts.length > 0 || all) {
      timers.current.texts ??= window.setTimeout(lookAtTexts, LEISURE)
    }
  }
  useLive(project, seen.project.last, onTouch)
  const opened = useRef(soon)
  opened.current = soon
  useEffect(() => {
    if (active === null || fresh.current === null || fresh.current.has(active)) return
    fresh.current.add(active)
    opened.current([active])
  }, [active])
  const strips = useRef(lookAtTexts)
  strips.current = lookAtTexts
  useEffect(() => {
    const waiting = timers.current
    const around = textsAround(store.state.texts, seen.text.number)
    if (around.some(({ number, claims }) => claims === null && number !== seen.text.number))
      waiting.texts ??= window.setTimeout(() => strips.current(), SOON)
    return () => {
      window.clearTimeout(waiting.claims)
      window.clearTimeout(waiting.texts)
    }
  }, [store, seen])
}
