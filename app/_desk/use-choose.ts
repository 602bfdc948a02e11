'use client'
/**
 * Choosing a claim: its card opens, the text shows its words, a screen reader is told, and where it
 * was asked for the keyboard goes to the card. A claim that is not known whole yet is asked for first.
 */
import { useCallback } from 'react'
import { useTools } from './desk-context.tsx'

type How = {
  /** Give the keyboard to the card. */
  readonly focus?: boolean
  /** Leave the text where it is, as when its words were clicked. */
  readonly still?: boolean
}

/** The card of a claim in the page. */
export function cardId(claim: number): string {
  return `claim-${claim}`
}

/** How to choose a claim. */
export function useChoose(): (claim: number | null, how?: How) => void {
  const { store, view, deeds } = useTools()
  const open = useCallback(
    (claim: number | null, how: How) => {
      const found = claim === null ? undefined : store.state.claims.get(claim)
      const said = found === undefined ? '' : `Claim ${found.number}: ${found.wording.sentence}`
      store.change({
        active: claim,
        writing: null,
        sheetOpen: claim !== null,
        railOpen: false,
        said,
      })
      const words = claim === null ? undefined : store.state.places.firsts.get(claim)
      if (words !== undefined && how.still !== true) view.bring(words)
      else if (words !== undefined) requestAnimationFrame(() => view.uncover(words))
      if (claim !== null && how.focus === true) {
        requestAnimationFrame(() =>
          document.getElementById(cardId(claim))?.focus({ preventScroll: true }),
        )
      }
    },
    [store, view],
  )
  return useCallback(
    (claim, how = {}) => {
      const { claims, looks, whole } = store.state
      const here = claim !== null && (looks.has(claim) || !whole)
      if (!here || claims.has(claim)) return open(claim, how)
      const soon = () => open(claim, how)
      deeds.look([claim]).then(soon, soon)
    },
    [store, deeds, open],
  )
}
