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
  // The browser tells of it later; the next key may mean this sentence already.
  store.change({ railOpen: false, selection: next })
  return true
}

/** Behind the first selected letter, so that a selected sentence is left. */
function whereFrom({ anchor, focus }: { readonly anchor: number; readonly focus: number }): number {
  return anchor === focus ? focus : Math.min(anchor, focus) + 1
}

function spanOf({ anchor, focus }: { readonly anchor: number; readonly focus: number }): Span {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

/** Ask for the reason, for the selected words or, where none are selected, the sentence at the caret. */
function askForReason({ store, sentences, view }: DeskTools): boolean {
  const { places } = view
  if (store.state.selection === null) {
    const ends = places === null ? null : endsOf(places)
    const words = ends === null ? null : spanOf(ends)
    if (places === null || words === null) return false
    // Words selected a moment ago, of which the desk has not heard yet, are meant; not where their end stands.
    const meant = words.start < words.end ? words : sentences.sentencesIn(words)[0]
    if (meant === undefined) return false
    if (meant !== words) select(places, { anchor: meant.start, focus: meant.end })
    store.change({ selection: meant })
  }
  sentences.change({ asking: true })
  return true
}
