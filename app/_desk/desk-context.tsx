'use client'
/**
 * What every part of the desk needs at hand: the text, the store, the drafts, the deeds. One
 * context whose value never changes while the desk is open; what changes is read with `useDesk`.
 */
import { createContext, use, useSyncExternalStore } from 'react'
import type { DeskSeen } from '../../lib/review/seen.ts'
import type { NoteLink } from '../../lib/text/note-links.ts'
import type { CodePointSpan } from '../../lib/text/span.ts'
import type { DeskDeeds } from './desk-deeds.ts'
import type { DeskState, DeskStore } from './desk-state.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { Errand } from './errand.ts'
import type { SentenceDeeds } from './sentence-deeds.ts'
import type { SentencesStore } from './sentences-store.ts'
import type { TextView } from './text-view.ts'
import { useKept } from './use-keeper.ts'

export type DeskTools = {
  readonly seen: DeskSeen
  readonly store: DeskStore
  readonly drafts: DraftKeeper
  readonly deeds: DeskDeeds
  readonly view: TextView
  readonly sentences: SentencesStore
  readonly sentenceDeeds: SentenceDeeds
  readonly errand: Errand | null
  /** The ways between markers and their notes. */
  readonly notes: readonly NoteLink[]
  /** A passage that the address names, or null. */
  readonly passage: CodePointSpan | null
  /** Did the desk open at the begin of the text? The claims that came first are then the first. */
  readonly fromTop: boolean
}

export const DeskContext = createContext<DeskTools | null>(null)

/** The tools of the desk. */
export function useTools(): DeskTools {
  const tools = use(DeskContext)
  if (tools === null) throw new RangeError('This part stands outside the desk')
  return tools
}

/** Something of the desk's state; the part draws again only when that differs. */
export function useDesk<T>(pick: (state: DeskState) => T): T {
  const { store } = useTools()
  const now = () => pick(store.state)
  return useSyncExternalStore(store.subscribe, now, now)
}

/** Which content an editor at a draft's place began with (DraftKeeper.turn). */
export function useDraftTurn(place: string): number {
  const { drafts } = useTools()
  const now = () => drafts.turn(place)
  return useSyncExternalStore((listener) => drafts.listen(listener), now, now)
}

/** What is written at a draft's place, as it is now. */
export function useDraft(place: string): unknown {
  const { drafts } = useTools()
  return useKept(drafts, place)
}
