'use client'
/**
 * What can be done with selected words: begin a claim on them, add them to a claim, or bring them
 * home from an errand.
 */
import { useRouter } from 'next/navigation'
import { createContext, use, useCallback } from 'react'
import type { ClaimSeen } from '../../lib/review/seen.ts'
import type { Span } from '../../lib/text/span.ts'
import { toCodePoints } from '../../lib/text/units.ts'
import { type Deed, useDeed } from '../_parts/use-deed.ts'
import { answerDraftIn, citationOfText, emptyCitation } from './answer-draft.ts'
import { claimOn } from './claim-draft.ts'
import { useTools } from './desk-context.tsx'
import type { MarkHeld } from './desk-state.ts'
import { wayBack } from './errand.ts'
import { answerPlace, claimPlace } from './places-of-drafts.ts'
import { today } from './today.ts'

export type WordDeeds = {
  readonly deed: Deed
  readonly mark: () => void
  readonly addTo: (claim: number, words: Span) => Promise<void>
  readonly putUnder: (marks: readonly MarkHeld[], into: number) => Promise<void>
  readonly merge: (
    from: { readonly claim: number; readonly wording: number },
    into: ClaimSeen,
  ) => Promise<void>
  /** Which words a mark is on: added, taken away, or made a mark of their own. */
  readonly change: (mark: MarkHeld, words: readonly Span[]) => Promise<boolean>
  readonly split: (
    mark: MarkHeld,
    kept: readonly Span[],
    apart: readonly Span[],
  ) => Promise<boolean>
  readonly finishErrand: () => Promise<void>
}

export const WordDeedsContext = createContext<WordDeeds | null>(null)

/** The deeds on the selected words: one for the desk, so that a refusal is shown whatever asked. */
export function useWordDeeds(): WordDeeds {
  const deeds = use(WordDeedsContext)
  if (deeds === null) throw new RangeError('This part stands outside the desk')
  return deeds
}

/** Makes those deeds, once for the desk. */
export function useMakeWordDeeds(): WordDeeds {
  const tools = useTools()
  const { seen, store, drafts, deeds, errand } = tools
  const router = useRouter()
  const deed = useDeed()

  const mark = useCallback(() => {
    const words = store.state.selection
    if (words === null) return
    const place = claimPlace(seen.text.number, words)
    if (drafts.read(place) === undefined) {
      drafts.write(place, claimOn(words, seen.characters.slice(words.start, words.end), seen.text))
    }
    const begun = [...new Set([...store.state.begun, place])]
    store.change({ writing: place, begun, selection: null, sheetOpen: true })
  }, [seen, store, drafts])

  const { run } = deed
  const addTo = useCallback(
    async (claim: number, words: Span) => {
      const done = await run((key) => deeds.addMark(key, claim, words))
      if (done) store.change({ selection: null, active: claim, picking: null })
    },
    [store, deeds, run],
  )

  const putUnder = useCallback(
    async (marks: readonly MarkHeld[], into: number) => {
      if (await run((key) => deeds.putUnder(key, marks, into))) store.change({ picking: null })
    },
    [store, deeds, run],
  )

  const merge = useCallback(
    async (from: { readonly claim: number; readonly wording: number }, into: ClaimSeen) => {
      if (await run((key) => deeds.merge(key, from, into))) store.change({ picking: null })
    },
    [store, deeds, run],
  )

  const change = useCallback(
    (mark: MarkHeld, words: readonly Span[]) => run((key) => deeds.changeMark(key, mark, words)),
    [deeds, run],
  )

  const split = useCallback(
    (mark: MarkHeld, kept: readonly Span[], apart: readonly Span[]) =>
      run((key) => deeds.splitMark(key, mark, kept, apart)),
    [deeds, run],
  )

  const finishErrand = useCallback(async () => {
    const words = store.state.selection
    if (words === null || errand === null) return
    if (errand.kind === 'carry') {
      await addTo(errand.claim, words)
      return
    }
    if (errand.kind === 'place') {
      const done = await run((key) => deeds.placeMark(key, errand.claim, errand.mark, words))
      if (done) router.push(wayBack(seen.project.id, seen.text.number, errand))
      return
    }
    const place = answerPlace(errand.claim)
    const draft = answerDraftIn(drafts.read(place))
    const base = draft.writing ?? emptyCitation(crypto.randomUUID(), today())
    const at = toCodePoints(store.characters, words)
    const quoted = seen.characters.slice(words.start, words.end)
    const writing = citationOfText(base, seen.text, at, quoted)
    const done = await run(async () => {
      drafts.write(place, { ...draft, writing })
      await drafts.settled()
    })
    if (done) router.push(wayBack(seen.project.id, seen.text.number, errand))
  }, [seen, store, drafts, deeds, errand, router, run, addTo])

  return { deed, mark, addTo, putUnder, merge, change, split, finishErrand }
}
