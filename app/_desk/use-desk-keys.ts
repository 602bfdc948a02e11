'use client'
/**
 * What the desk does for its keys (lib/review/shortcuts.ts), wherever the keyboard is. A deed that has
 * nothing to do answers false, and the key is left to whoever else wants it.
 */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { pressed } from '../../lib/review/fixed-keys.ts'
import { mayNow } from '../../lib/review/project-life.ts'
import { verdictKeys } from '../../lib/review/shortcuts.ts'
import { noneChosen } from '../_claims/chosen.ts'
import { type KeyDeeds, pressOf } from '../_keys/key-hub.ts'
import { useShortcuts } from '../_keys/own-keys.tsx'
import { isTyping } from '../_parts/typing.ts'
import { chooseClaim } from './chosen-bar.tsx'
import { neighbour } from './claim-places.ts'
import { type DeskTools, useTools } from './desk-context.tsx'
import type { DeskStore } from './desk-state.ts'
import { wayBack } from './errand.ts'
import { leaveField } from './leave-field.ts'
import { liveAnswer } from './mark-style.ts'
import { ofMarkKeys } from './of-mark.tsx'
import { isEmptyDocument } from './reason-words.ts'
import { sentenceKeys } from './sentence-keys.ts'
import { answerNow, beginCitation, changeAnswer, labelAtKey } from './use-answer-draft.ts'
import { cardId, useChoose } from './use-choose.ts'
import { useWordDeeds } from './use-word-deeds.ts'

/** Hear the keys. */
export function useDeskKeys(): void {
  const tools = useTools()
  const { store, view, errand, fromTop } = tools
  const choose = useChoose()
  const router = useRouter()
  const wordDeeds = useWordDeeds()
  const { mark, finishErrand } = wordDeeds
  const isSelected = () => store.state.selection !== null
  const finish = () => {
    if (errand === null || !isSelected()) return false
    void finishErrand()
    return true
  }
  const step = (by: 1 | -1) => () => {
    const { places, active, whole } = store.state
    const claim = neighbour(places.order, active, by)
    // From the top those that have come follow each other; the last of them is not the last of the text.
    const known = claim !== null && fromTop && (active !== null || by === 1)
    if (!whole && !known) {
      void store.onceWhole().then(step(by))
      return true
    }
    if (claim === null) return false
    choose(claim)
    if (document.activeElement?.closest('[data-card]') !== null) focusCard(claim)
    return true
  }
  useShortcuts({
    ...verdictDeeds(tools),
    next: step(1),
    previous: step(-1),
    mark: () => {
      if (errand !== null) return finish()
      // Said before marking: marked words are not selected any more, and the key must not be typed into the form.
      const selected = isSelected()
      if (selected) mark()
      return selected
    },
    add: () => {
      const words = store.state.selection
      if (words !== null) store.change({ picking: { kind: 'words', words } })
      return words !== null
    },
    ...sentenceKeys(tools),
    ...ofMarkKeys(tools, wordDeeds),
    choose: ({ shiftKey }) => {
      const { active } = store.state
      if (active === null || !mayNow(tools.seen.project.me, 'mark claims')) return false
      chooseClaim(store, active, shiftKey)
      return true
    },
    cite: () => (errand === null ? cite(tools) : finish()),
    guideline: openGuideline,
    edges: focusEdge,
    give,
    here: ({ target }) => target === view.places?.root && finish(),
    away: () => goBack(tools, (address) => router.push(address)),
  })
  useEffect(() => {
    document.addEventListener('keydown', escaped)
    return () => document.removeEventListener('keydown', escaped)
  }, [])
}

/** Escape in a field gives the keyboard back to its card. */
function escaped(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || !isTyping(event.target)) return
  if (pressed('away', pressOf(event))) leaveField(event.target)
}

/** The first edge of the open claim's marks gets the keyboard. */
function focusEdge(): boolean {
  const edge = document.querySelector<HTMLElement>('[data-edge]')
  edge?.focus({ preventScroll: true })
  return edge !== null
}

function focusCard(claim: number): void {
  requestAnimationFrame(() =>
    document.getElementById(cardId(claim))?.focus({ preventScroll: true }),
  )
}

/** The nine keys of the verdicts. */
function verdictDeeds(tools: DeskTools): KeyDeeds {
  const deeds = verdictKeys.map((id, at) => [id, () => judge(tools, at + 1)] as const)
  return Object.fromEntries(deeds)
}

function judge({ store, drafts }: DeskTools, place: number): boolean {
  const claim = judgeable(store)
  const round = claim?.rounds.at(-1)
  const label = round === undefined ? null : labelAtKey(round.scale, place)
  if (claim === null || label === null) return false
  changeAnswer(drafts, claim, { label })
  const { reason } = answerNow(drafts, claim)
  if (isEmptyDocument(reason)) store.change({ calledReason: claim.number, sheetOpen: true })
  return true
}

function cite({ store, drafts }: DeskTools): boolean {
  const claim = judgeable(store)
  const scale = claim?.rounds.at(-1)?.scale
  if (claim === null || scale === undefined) return false
  store.change({ sheetOpen: true })
  beginCitation(drafts, claim, scale)
  return true
}

function give(): boolean {
  const form = document.querySelector<HTMLFormElement>('form[data-judge]')
  form?.requestSubmit()
  return form !== null
}

/** One step back: what is open last closes first. */
function goBack({ seen, store, view, errand }: DeskTools, go: (to: string) => void): boolean {
  const { selection, active, sheetOpen, railOpen, aside, chosen } = store.state
  if (aside !== null) store.change({ aside: null })
  else if (railOpen) store.change({ railOpen: false })
  else if (selection !== null) document.getSelection()?.collapseToEnd()
  else if (document.activeElement?.closest('[data-card]')) {
    view.places?.root.focus({ preventScroll: true })
  } else if (errand !== null) go(wayBack(seen.project.id, seen.text.number, errand))
  else if (chosen.numbers.size > 0) store.change({ chosen: noneChosen })
  else if (active !== null || sheetOpen) store.change({ active: null, sheetOpen: false })
  else return false
  return true
}

/** Opens what the guideline says on the chosen label of the open form, else on the first that it names. */
function openGuideline(): boolean {
  const keys = document.querySelectorAll<HTMLElement>('[data-judge] [data-guideline]')
  const chosen = [...keys].find((key) => key.dataset.guideline === 'chosen') ?? keys[0]
  chosen?.click()
  return chosen !== undefined
}

/** The open claim, if I may answer it now by keys. */
function judgeable(store: DeskStore) {
  const { active, claims } = store.state
  const claim = active === null ? undefined : claims.get(active)
  const round = claim?.rounds.at(-1)
  if (claim === undefined || round?.state !== 'open') return null
  return claim.may.answer && liveAnswer(round) === null ? claim : null
}
