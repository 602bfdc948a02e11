'use client'
/**
 * What selected words can be to the mark of the open claim: a span more, across a gap; a span less; or a
 * mark of their own. By buttons in the bubble, and by keys.
 */
import type { Span } from '../../lib/text/span.ts'
import { Key } from '../_keys/key.tsx'
import type { KeyDeeds } from '../_keys/key-hub.ts'
import { type DeskTools, useDesk, useTools } from './desk-context.tsx'
import type { DeskState } from './desk-state.ts'
import { heldMarks, wordsOfMark } from './mark-edges.ts'
import { useWordDeeds, type WordDeeds } from './use-word-deeds.ts'

type Deeds = {
  readonly extend: (() => Promise<void>) | null
  readonly cutOut: (() => Promise<void>) | null
  readonly apart: (() => Promise<void>) | null
}

const none: Deeds = { extend: null, cutOut: null, apart: null }

/** What can be done now with some words and the mark of the open claim. */
function deedsOn(
  { seen, store }: DeskTools,
  { change, split }: WordDeeds,
  { active, claims }: DeskState,
  words: Span,
): Deeds {
  const claim = active === null ? undefined : claims.get(active)
  if (claim === undefined) return none
  const marks = heldMarks(claim, seen.text.revisionId, store.characters)
  const found = wordsOfMark(seen.characters, marks, words)
  if (found === null) return none
  const { mark, more, less } = found
  const done = (deed: Promise<boolean>) =>
    deed.then((is) => {
      if (is) store.change({ selection: null })
    })
  return {
    extend: more === null ? null : () => done(change(mark, more)),
    cutOut: less === null ? null : () => done(change(mark, less.kept)),
    apart: less === null ? null : () => done(split(mark, less.kept, less.apart)),
  }
}

const buttons = [
  { key: 'extend', words: 'into the mark' },
  { key: 'cutOut', words: 'out of the mark' },
  { key: 'apart', words: 'a mark of its own' },
] as const

/** The buttons of the bubble that change the mark of the open claim; nothing where there is none to change. */
export function OfMark({ words }: { readonly words: Span }) {
  const tools = useTools()
  const wordDeeds = useWordDeeds()
  useDesk((state) => (state.active === null ? undefined : state.claims.get(state.active)))
  const deeds = deedsOn(tools, wordDeeds, tools.store.state, words)
  return buttons.map(({ key, words: says }) => {
    const deed = deeds[key]
    return deed === null ? null : (
      <button key={key} type="button" onClick={() => void deed()}>
        {says} <Key of={key} />
      </button>
    )
  })
}

/** The same by keys, on the words that are selected. */
export function ofMarkKeys(tools: DeskTools, wordDeeds: WordDeeds): KeyDeeds {
  const press = (of: keyof Deeds) => () => {
    const { state } = tools.store
    if (state.selection === null || tools.errand !== null) return false
    const deed = deedsOn(tools, wordDeeds, state, state.selection)[of]
    void deed?.()
    return deed !== null
  }
  return { extend: press('extend'), cutOut: press('cutOut'), apart: press('apart') }
}
