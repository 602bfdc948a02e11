/** What the desk does for the keys of sentences: the next open one, setting aside, the two layers. */
import { mayNow } from '../../lib/review/project-life.ts'
import type { Span } from '../../lib/text/span.ts'
import type { KeyDeeds } from '../_keys/key-hub.ts'
import type { DeskTools } from './desk-context.tsx'
import { endsOf, select } from './use-words.ts'

/** The deeds; none where the sentences are not known, as for readers. */
export function sentenceKeys(tools: DeskTools): KeyDeeds {
  const { seen, sentences, errand } = tools
  const isKnown = () => sentences.state.sentences !== null
  return {
    open: () => isKnown() && goToOpen(tools),
    aside: () => {
      if (!isKnown() || errand !== null || !mayNow(seen.project.me, 'mark claims')) return false
      return askForReason(tools)
    },
    sentences: () => {
      if (!isKnown()) return false
      sentences.change({ shown: !sentences.state.shown })
      return true
    },
    suggest: () => {
      if (!isKnown()) return false
      sentences.change({ suggests: !sentences.state.suggests })
      return true
    },
  }
}

/** Select the next open sentence and bring it into view. */
export function goToOpen({ store, sentences, view }: DeskTools): boolean {
  const { places } = view
  const ends = places === null ? null : endsOf(places)
  const next = sentences.nextOpen(ends === null ? store.state.near.start : whereFrom(ends))
  if (places === null || next === null) {
    store.change({
      said: sentences.state.suggests ? 'Nothing more is suggested' : 'No sentence is open',
    })
    return true
  }
  view.bring(next)
  places.root.focus({ preventScroll: true })
  select(places, { anchor: next.start, focus: next.end })
  store.change({ railOpen: false })
  return true
}

/** Behind the first selected letter, so that a selected sentence is left. */
function whereFrom({ anchor, focus }: { readonly anchor: number; readonly focus: number }): number {
  return anchor === focus ? focus : Math.min(anchor, focus) + 1
}

/** Ask for the reason, for the selected words or, where none are selected, the sentence at the caret. */
function askForReason({ store, sentences, view }: DeskTools): boolean {
  const { places } = view
  if (store.state.selection === null) {
    const ends = places === null ? null : endsOf(places)
    const at: Span | null = ends === null ? null : { start: ends.focus, end: ends.focus }
    const sentence = at === null ? undefined : sentences.sentencesIn(at)[0]
    if (places === null || sentence === undefined) return false
    select(places, { anchor: sentence.start, focus: sentence.end })
    store.change({ selection: sentence })
  }
  sentences.change({ asking: true })
  return true
}
