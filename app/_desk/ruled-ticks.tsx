'use client'
/**
 * The ✓ of ruled claims near the view. It hangs under the end of the claim's line, in the white
 * between two lines, because behind the words the next character already stands. It lies over the
 * text and is no part of it: nothing moves, nothing is selected or read aloud twice.
 */
import { type RefObject, useEffect, useState } from 'react'
import { marksNear } from './claim-places.ts'
import { useDesk, useTools } from './desk-context.tsx'
import styles from './ruled-ticks.module.css'

type Tick = { readonly key: string; readonly x: number; readonly y: number; readonly tone: string }

/** The ticks, over the element given. */
export function RuledTicks({ over }: { readonly over: RefObject<HTMLElement | null> }) {
  const { store, view } = useTools()
  const near = useDesk((state) => state.near)
  const places = useDesk((state) => state.places)
  const [ticks, setTicks] = useState<readonly Tick[]>([])
  useEffect(() => {
    const measure = () => {
      const origin = over.current?.getBoundingClientRect()
      if (origin === undefined) return
      const ruled = marksNear(places, near).flatMap((mark) => {
        const look = store.state.looks.get(mark.claim)
        const end = mark.spans.at(-1)?.end
        if (look === undefined || end === undefined || end > near.end) return []
        const style = store.styleOf(look)
        const box = style.ruled ? boxBehind(end) : null
        if (box === null) return []
        const place = {
          x: box.right - origin.left,
          y: box.bottom - origin.top + (style.line === 'wavy' ? 3 : 0),
        }
        return [{ key: `${mark.claim} ${mark.nth}`, tone: style.tone, ...place }]
      })
      setTicks(ruled)
    }
    const boxBehind = (end: number) => {
      const [range] = view.places?.ranges({ start: end - 1, end }) ?? []
      const boxes = range?.getClientRects()
      return boxes?.[boxes.length - 1] ?? null
    }
    measure()
    return view.listen(measure)
  }, [near, places, over, store, view])
  return (
    <div className={styles.layer} aria-hidden="true">
      {ticks.map(({ key, x, y, tone }) => (
        <svg
          key={key}
          className={styles.tick}
          aria-hidden="true"
          viewBox="0 0 9 7"
          data-tone={tone}
          style={{ left: x, top: y }}
        >
          <path d="M1 3.6 3.4 6 8 1" />
        </svg>
      ))}
    </div>
  )
}
