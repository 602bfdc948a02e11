'use client'
/**
 * Which sentences near the view are open or set aside, as a thin line in the white before the text's lines, and a
 * dot where one is suggested. It is drawn only while it is wanted, lies over nothing, and is no second marker: the
 * words themselves stay as they are. What it shows is heard in the sum and at each sentence.
 */
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { directionOf } from '../../lib/text/direction.ts'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './sentence-layer.module.css'
import { useSentences } from './use-sentences.ts'

type Stroke = {
  readonly key: string
  readonly y: number
  readonly tall: number
  readonly sort: 'open' | 'aside' | 'suggested'
}

/** The layer, over the element given. */
export function SentenceLayer({ over }: { readonly over: RefObject<HTMLElement | null> }) {
  const { seen, sentences, view } = useTools()
  const direction = useMemo(() => directionOf(seen.characters), [seen])
  const near = useDesk((state) => state.near)
  const shown = useSentences((state) => state.shown)
  const suggests = useSentences((state) => state.suggests)
  const states = useSentences((state) => state.states)
  const precision = useSentences((state) => state.precision)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other states, other strokes
  useEffect(() => {
    if (!shown && !suggests) {
      setStrokes([])
      return
    }
    const measure = () => {
      const origin = over.current?.getBoundingClientRect()
      if (origin === undefined) return
      const lines = new Map<string, Stroke>()
      for (const sentence of near.start < near.end ? sentences.sentencesIn(near) : []) {
        const state = sentences.stateOf(sentence)
        const suggested = sentences.suggested(sentence) !== null
        if (state === 'marked' || (!shown && !suggested)) continue
        const sort = state === 'open' ? 'open' : 'aside'
        const boxes = (view.places?.ranges(sentence) ?? []).flatMap((one) => [
          ...one.getClientRects(),
        ])
        for (const [i, box] of boxes.entries()) {
          const y = Math.round(box.top - origin.top)
          const line = { y, tall: box.height }
          if (suggested && i === 0) {
            lines.set(`suggested ${y}`, { key: `s${y}`, sort: 'suggested', ...line })
          }
          if (shown && lines.get(`line ${y}`)?.sort !== 'open') {
            lines.set(`line ${y}`, { key: `l${y}`, sort, ...line })
          }
        }
      }
      setStrokes([...lines.values()])
    }
    measure()
    return view.listen(measure)
  }, [near, over, precision, sentences, shown, states, suggests, view])
  return (
    <div className={styles.layer} dir={direction} aria-hidden="true">
      {strokes.map(({ key, sort, y, tall }) => (
        <span key={key} className={styles[sort]} style={{ top: y, height: tall }} />
      ))}
    </div>
  )
}
