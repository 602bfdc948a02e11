/**
 * Keeps what the desk knows of sentences: asked once the desk stands and the browser has nothing better to do,
 * asked again when somebody's act touched the text, and reckoned anew a moment after marks changed.
 */
import { useEffect, useSyncExternalStore } from 'react'
import type { CoverageSeen } from '../../lib/review/coverage.ts'
import { may } from '../../lib/review/permissions.ts'
import type { SuggestionsSeen } from '../../lib/review/suggestion.ts'
import { ask } from '../_parts/ask.ts'
import { spansOf } from './claim-places.ts'
import { useDesk, useTools } from './desk-context.tsx'
import type { SentencesState } from './sentences-store.ts'

/** How long after a change of marks the states are reckoned, and how long acts of others are gathered; in ms. */
const MOMENT = 250

/** Keep them while the desk stands and all its marks have come; nothing for readers, to whom open work is not shown. */
export function useSentencesKept(): void {
  const { seen, sentences } = useTools()
  const places = useDesk((state) => state.places)
  const whole = useDesk((state) => state.whole)
  const member = whole && may(seen.project.me.role, 'read all claims')
  const path = `/api/v1/projects/${seen.project.id}/texts/${seen.text.number}`
  const { revisionId } = seen.text

  useEffect(() => {
    if (!member) return
    const timer = { id: 0 }
    const look = async () => {
      timer.id = 0
      const get = { method: 'GET' } as const
      const [coverage, suggestions] = await Promise.all([
        ask<CoverageSeen>(`${path}/coverage`, undefined, get),
        ask<SuggestionsSeen>(`${path}/suggestions`, undefined, get),
      ])
      if (coverage.revisionId !== revisionId) return
      sentences.keepSuggestions(suggestions)
      sentences.keepCoverage(coverage)
    }
    const soon = (wait: number) => {
      if (timer.id !== 0) return
      timer.id = window.setTimeout(() => void look().catch(() => soon(10 * MOMENT)), wait)
    }
    sentences.refresh = () => soon(MOMENT / 5)
    soon(2 * MOMENT)
    return () => {
      sentences.refresh = () => undefined
      window.clearTimeout(timer.id)
    }
  }, [member, path, revisionId, sentences])

  useEffect(() => {
    if (!member) return
    const timer = window.setTimeout(() => sentences.keepMarked(spansOf(places)), MOMENT)
    return () => window.clearTimeout(timer)
  }, [member, places, sentences])
}

/** Some of what is known of sentences. */
export function useSentences<T>(choose: (state: SentencesState) => T): T {
  const { sentences } = useTools()
  return useSyncExternalStore(
    sentences.subscribe,
    () => choose(sentences.state),
    () => choose(sentences.state),
  )
}
