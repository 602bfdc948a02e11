'use client'
/**
 * What selected words can be to the mark of the open claim: a span more, across a gap; a span less; or a
 * mark of their own.
 */
import type { Span } from '../../lib/text/span.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { heldMarks, sameSpans, withoutWords, withWords, wordsIn } from './mark-edges.ts'
import { useWordDeeds } from './use-word-deeds.ts'

/** The buttons of the bubble that change the mark of the open claim; nothing where there is none to change. */
export function OfMark({ words }: { readonly words: Span }) {
  const { seen, store } = useTools()
  const claim = useDesk((state) =>
    state.active === null ? undefined : state.claims.get(state.active),
  )
  const { change, split } = useWordDeeds()
  if (claim === undefined) return null
  const marks = heldMarks(claim, seen.text.revisionId, store.characters)
  const text = seen.characters
  const mark = marks.find(({ spans }) => wordsIn(text, spans, words).length > 0) ?? marks[0]
  if (mark === undefined) return null
  const { spans } = mark
  const common = wordsIn(text, spans, words)
  const more = withWords(text, spans, words)
  const less = withoutWords(text, spans, words)
  const then = (done: Promise<boolean>) =>
    void done.then((is) => {
      if (is) store.change({ selection: null })
    })
  return (
    <>
      {sameSpans(more, spans) ? null : (
        <button type="button" onClick={() => then(change(mark, more))}>
          into the mark
        </button>
      )}
      {common.length > 0 && less.length > 0 ? (
        <>
          <button type="button" onClick={() => then(change(mark, less))}>
            out of the mark
          </button>
          <button type="button" onClick={() => then(split(mark, less, common))}>
            a mark of its own
          </button>
        </>
      ) : null}
    </>
  )
}
