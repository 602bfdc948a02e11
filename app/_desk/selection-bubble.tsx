'use client'
/**
 * What can be done with the selected words: one small bubble at them. Above them for a pointer,
 * below them for a finger, where a phone's own menu does not lie.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { mayNow } from '../../lib/review/project-life.ts'
import { Key } from '../_keys/key.tsx'
import { RefusalNote } from '../_parts/refusal.tsx'
import { AsideChoices } from './aside-choices.tsx'
import { claimsAcross } from './claim-places.ts'
import { useDesk, useTools } from './desk-context.tsx'
import { errandInWords } from './errand.ts'
import { OfMark } from './of-mark.tsx'
import styles from './selection-bubble.module.css'
import { useSentences } from './use-sentences.ts'
import { useWordDeeds } from './use-word-deeds.ts'

/** At most this many claims are offered by number; the others are in the picker. */
const OFFERED = 2

/** The bubble over the element given; nothing while no words are selected. */
export function SelectionBubble({ over }: { readonly over: RefObject<HTMLElement | null> }) {
  const { seen, store, view, errand, sentences } = useTools()
  const selection = useDesk((state) => state.selection)
  const places = useDesk((state) => state.places)
  const active = useDesk((state) => state.active)
  const { deed, mark, addTo, finishErrand } = useWordDeeds()
  const asking = useSentences((state) => state.asking)
  const bubble = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other buttons it has another size
  useLayoutEffect(() => {
    const measure = () => {
      const origin = over.current?.getBoundingClientRect()
      const box = bubble.current
      const ranges = selection === null ? [] : (view.places?.ranges(selection) ?? [])
      const first = ranges[0]?.getClientRects()[0]
      const boxes = ranges.at(-1)?.getClientRects()
      const last = boxes?.[boxes.length - 1]
      if (origin === undefined || box === null || first === undefined || last === undefined) return
      const below = window.matchMedia('(pointer: coarse)').matches
      const above = first.top - box.offsetHeight - 8
      const free = above > view.frame().top
      const top = below || !free ? last.bottom + 10 : above
      const middle = (below || !free ? last : first).left - origin.left
      const left = Math.max(0, Math.min(middle, origin.width - box.offsetWidth))
      setPlace({ left, top: top - origin.top })
    }
    measure()
    return view.listen(measure)
  }, [selection, over, view, asking])
  const { forget } = deed
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, another try
  useEffect(() => {
    forget()
    sentences.change({ asking: sentences.state.asking && selection !== null })
  }, [selection, forget])
  if (selection === null || !mayNow(seen.project.me, 'mark claims')) return null
  const across = claimsAcross(places, selection)
  const offered = [...new Set([...(active === null ? [] : [active]), ...across])].slice(0, OFFERED)
  return (
    <div
      ref={bubble}
      className={styles.bubble}
      role="toolbar"
      aria-label="The selected words"
      style={place === null ? { visibility: 'hidden' } : place}
    >
      {asking && errand === null ? (
        <AsideChoices words={selection} deed={deed} />
      ) : errand === null ? (
        <>
          <button type="button" className={styles.main} onClick={mark}>
            Mark claim <Key of="mark" />
          </button>
          <OfMark words={selection} />
          {offered.map((claim) => (
            <button key={claim} type="button" onClick={() => void addTo(claim, selection)}>
              add to claim {claim}
            </button>
          ))}
          <button
            type="button"
            onClick={() => store.change({ picking: { kind: 'words', words: selection } })}
          >
            add to… <Key of="add" />
          </button>
          <button type="button" onClick={() => sentences.change({ asking: true })}>
            set aside… <Key of="aside" />
          </button>
        </>
      ) : (
        <button type="button" className={styles.main} onClick={() => void finishErrand()}>
          {errandInWords(errand)} <kbd>↵</kbd>
        </button>
      )}
      <div className={styles.refusal}>
        <RefusalNote of={deed.refusal} />
      </div>
    </div>
  )
}
