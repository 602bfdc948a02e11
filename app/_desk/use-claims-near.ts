'use client'
/**
 * Claims become whole as they come near: those whose cards the margin wants, and some before and
 * after the open one, so that the keys never wait. One question at a time; while it is under way the
 * view may move on, and the next question is what is wanted then.
 */
import { useEffect, useRef } from 'react'
import { useDesk, useTools } from './desk-context.tsx'
import type { DeskStore } from './desk-state.ts'
import type { MarginCard } from './margin-cards.ts'

/** So many are asked for at once. */
const AT_ONCE = 100

/** So many before and after the open one. */
const BESIDE = 6

/** After a failure it is tried again, so much later, in milliseconds. */
const AGAIN = 3_000

/** Keep the cards' claims known. */
export function useClaimsNear(cards: readonly MarginCard[]): void {
  const { store, deeds } = useTools()
  const known = useDesk((state) => state.claims)
  const active = useDesk((state) => state.active)
  const wanted = useRef(cards)
  wanted.current = cards
  const asking = useRef(false)
  const order = cards.map(({ key }) => key).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards, another open claim or newly known ones ask anew
  useEffect(() => {
    let timer = 0
    const ask = () => {
      const missing = asking.current ? [] : missingOf(store, wanted.current)
      if (missing.length === 0) return
      asking.current = true
      deeds.look(missing).then(
        () => {
          asking.current = false
          ask()
        },
        () => {
          asking.current = false
          timer = window.setTimeout(ask, AGAIN)
        },
      )
    }
    ask()
    return () => window.clearTimeout(timer)
  }, [store, deeds, order, active, known])
}

function missingOf({ state }: DeskStore, cards: readonly MarginCard[]): readonly number[] {
  const { order } = state.places
  const at = state.active === null ? -1 : order.indexOf(state.active)
  const beside = at === -1 ? [] : order.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
  const shown = cards.flatMap((card) => (card.kind === 'claim' ? [card.claim] : []))
  return [...new Set([...beside, ...shown])]
    .filter((number) => !state.claims.has(number) && state.looks.has(number))
    .slice(0, AT_ONCE)
}
