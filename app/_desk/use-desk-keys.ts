'use client'
/**
 * The keys of the desk, wherever the keyboard is: `keys.ts` says what a press asks for, here it is
 * done. Fields, editors, dialogs and menus keep all their keys.
 */
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isTyping } from '../_parts/typing.ts'
import { neighbour } from './claim-places.ts'
import { useTools } from './desk-context.tsx'
import type { DeskStore } from './desk-state.ts'
import { deskAddress } from './errand.ts'
import { type Command, commandFor, type Room } from './keys.ts'
import { leaveField } from './leave-field.ts'
import { liveAnswer } from './mark-style.ts'
import { isEmptyDocument } from './reason-words.ts'
import { singleKeysOn } from './single-keys.ts'
import { answerNow, beginCitation, changeAnswer, labelAtKey } from './use-answer-draft.ts'
import { cardId, useChoose } from './use-choose.ts'
import { useWordDeeds } from './use-word-deeds.ts'

/** How long after `g` the second key may come. */
const GOING = 1_500

/** Listen to the keys. */
export function useDeskKeys(): void {
  const { seen, store, drafts, deeds, view, errand } = useTools()
  const choose = useChoose()
  const router = useRouter()
  const { mark, finishErrand } = useWordDeeds()
  const gone = useRef(0)
  useEffect(() => {
    const go = (room: Room) => {
      const base = `/projects/${seen.project.id}`
      router.push(room === 'front' ? base : `${base}/${room}`)
    }
    const judge = (place: number) => {
      const claim = judgeable(store)
      const round = claim?.rounds.at(-1)
      const label = round === undefined ? null : labelAtKey(round.scale, place)
      if (claim === null || label === null) return false
      changeAnswer(drafts, claim, { label })
      const { reason } = answerNow(drafts, claim)
      if (isEmptyDocument(reason)) {
        store.change({ calledReason: claim.number, sheetOpen: true })
      }
      return true
    }
    const cite = () => {
      if (errand !== null) return finish()
      const claim = judgeable(store)
      const scale = claim?.rounds.at(-1)?.scale
      if (claim === null || scale === undefined) return false
      store.change({ sheetOpen: true })
      beginCitation(drafts, claim, scale)
      return true
    }
    const finish = () => {
      if (errand === null || store.state.selection === null) return false
      void finishErrand()
      return true
    }
    const step = (by: 1 | -1) => {
      const { places, active } = store.state
      const claim = neighbour(places.order, active, by)
      if (claim !== null) choose(claim)
      const inCard = document.activeElement?.closest('[data-card]') !== null
      if (claim !== null && inCard) {
        requestAnimationFrame(() =>
          document.getElementById(cardId(claim))?.focus({ preventScroll: true }),
        )
      }
      return claim !== null
    }
    const give = () => {
      const form = document.querySelector<HTMLFormElement>('form[data-judge]')
      form?.requestSubmit()
      return form !== null
    }
    const selecting = (work: () => void) => {
      if (store.state.selection === null) return false
      work()
      return true
    }
    const away = () => {
      const { selection, active, sheetOpen, railOpen, aside } = store.state
      if (aside !== null) store.change({ aside: null })
      else if (railOpen) store.change({ railOpen: false })
      else if (selection !== null) document.getSelection()?.collapseToEnd()
      else if (document.activeElement?.closest('[data-card]')) {
        view.places?.root.focus({ preventScroll: true })
      } else if (errand !== null) {
        router.push(deskAddress(seen.project.id, errand.from, errand.claim))
      } else if (active !== null || sheetOpen) store.change({ active: null, sheetOpen: false })
      else return false
      return true
    }
    const run = (command: Command): boolean => {
      switch (command.does) {
        case 'next':
          return step(1)
        case 'previous':
          return step(-1)
        case 'mark':
          return errand === null ? selecting(mark) : finish()
        case 'add':
          return selecting(() => store.change({ picking: store.state.selection }))
        case 'cite':
          return cite()
        case 'guideline':
          return openGuideline()
        case 'undo':
          void deeds.undo()
          return true
        case 'keys':
          store.change({ keysOpen: true })
          return true
        case 'away':
          return away()
        case 'give':
          return give()
        case 'verdict':
          return judge(command.place)
        case 'begin go':
          gone.current = Date.now()
          return true
        case 'go':
          go(command.to)
          return true
      }
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'Enter' && event.target === view.places?.root && finish()) return
      const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event
      const going = Date.now() - gone.current < GOING
      const typing = isTyping(event.target)
      const command = commandFor({ key, ctrl, alt, meta, typing }, going, singleKeysOn())
      if (!/^(?:Shift|Control|Alt|Meta)$/u.test(key)) gone.current = 0
      if (command !== null && run(command)) event.preventDefault()
      else if (key === 'Escape' && typing) leaveField(event.target)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [seen, store, drafts, deeds, view, errand, router, choose, mark, finishErrand])
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
