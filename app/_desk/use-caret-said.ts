'use client'
/** Where the caret stands in the text is said to the company (whereabouts.ts), while the text has the keyboard. */
import { type RefObject, useEffect } from 'react'
import { toCodePoints } from '../../lib/text/units.ts'
import { caretAt } from '../_parts/whereabouts.ts'
import { useTools } from './desk-context.tsx'
import { endsOf } from './use-words.ts'

/** Keep it said. */
export function useCaretSaid(root: RefObject<HTMLElement | null>): void {
  const { seen, store, view } = useTools()
  useEffect(() => {
    const { revisionId } = seen.text
    const say = () => {
      const { places } = view
      const here = places !== null && document.activeElement === places.root
      const ends = here ? endsOf(places) : null
      if (ends === null) return caretAt(null)
      const at = toCodePoints(store.characters, { start: ends.focus, end: ends.focus }).from
      caretAt({ revisionId, at })
    }
    const text = root.current
    document.addEventListener('selectionchange', say)
    text?.addEventListener('focus', say)
    text?.addEventListener('blur', say)
    return () => {
      document.removeEventListener('selectionchange', say)
      text?.removeEventListener('focus', say)
      text?.removeEventListener('blur', say)
      caretAt(null)
    }
  }, [root, seen, store, view])
}
