'use client'
/**
 * Says which passages of this text are cited by claims, and leads to each and back. Open when the
 * address names a passage: then its words are brought into view and selected, so that they are seen.
 */
import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { CitedPassage } from '../../lib/review/seen.ts'
import type { CodePointSpan } from '../../lib/text/span.ts'
import { toUnits } from '../../lib/text/units.ts'
import styles from './cited-here.module.css'
import { counted } from './claim-words.ts'
import { useTools } from './desk-context.tsx'
import { deskAddress } from './errand.ts'
import { select } from './use-words.ts'

/** How many characters of a passage are shown. */
const SHOWN = 90

/** The list; nothing where no passage is cited. */
export function CitedHere() {
  const { seen, passage } = useTools()
  const show = useShow()
  const [first] = useState(passage)
  useEffect(() => {
    if (first !== null) requestAnimationFrame(() => show(first))
  }, [first, show])
  if (seen.cited.length === 0) return null
  const claims = new Set(seen.cited.map(({ claim }) => claim)).size
  return (
    <details className={styles.cited} open={passage !== null}>
      <summary>
        {counted(seen.cited.length, 'passage')} of this text cited by {counted(claims, 'claim')}
      </summary>
      <ul>
        {seen.cited.map((one) => (
          <Passage
            key={`${one.from} ${one.to} ${one.claim}`}
            one={one}
            here={one.from === passage?.from && one.to === passage.to}
            onShow={() => show(one)}
          />
        ))}
      </ul>
    </details>
  )
}

function Passage({
  one,
  here,
  onShow,
}: {
  readonly one: CitedPassage
  readonly here: boolean
  readonly onShow: () => void
}) {
  const { seen, store } = useTools()
  const { start, end } = toUnits(store.characters, one)
  const words = seen.characters.slice(start, end).replace(/\s+/gu, ' ')
  return (
    <li aria-current={here ? 'true' : undefined}>
      <button type="button" dir="auto" onClick={onShow}>
        “{words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}”
      </button>
      <small>
        cited by{' '}
        <Link
          className="link"
          href={
            one.textNumber === null
              ? `/projects/${seen.project.id}/claims/${one.claim}`
              : deskAddress(seen.project.id, one.textNumber, one.claim)
          }
          title={one.sentence}
        >
          claim {one.claim}
        </Link>
      </small>
    </li>
  )
}

/** Brings a passage into view and selects its words. */
function useShow(): (at: CodePointSpan) => void {
  const { store, view } = useTools()
  const [show] = useState(() => (at: CodePointSpan) => {
    const { places } = view
    const length = store.characters.text.length
    const words = toUnitsWithin(store.characters, at, length)
    if (places === null || words === null) return
    view.bring(words)
    select(places, { anchor: words.start, focus: words.end })
  })
  return show
}

/** A passage in units; null where the text is not as long. */
function toUnitsWithin(
  index: Parameters<typeof toUnits>[0],
  at: CodePointSpan,
  length: number,
): ReturnType<typeof toUnits> | null {
  if (at.to > length) return null
  try {
    return toUnits(index, at)
  } catch {
    return null
  }
}
