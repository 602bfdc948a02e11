'use client'
/** The heading under which the reader is: the last one above the upper third of the view. */
import { useEffect, useState } from 'react'
import { useTools } from './desk-context.tsx'
import { outlineOf } from './passages.ts'

/** The place among the blocks of the heading in view, or null above the first. */
export function useHeadingInView(): number | null {
  const { seen, view } = useTools()
  const [here, setHere] = useState<number | null>(null)
  useEffect(() => {
    const headings = outlineOf(seen)
    let waiting = 0
    const look = () => {
      waiting = 0
      const { places } = view
      if (places === null || headings.length === 0) return
      const frame = view.frame()
      const line = frame.top + (frame.bottom - frame.top) / 3
      const { start } = places.near({ top: frame.top, bottom: frame.bottom }, 0)
      const nearby = headings.findLastIndex(({ block }) => block.start <= start)
      let found = headings[nearby]?.index ?? null
      for (const { index, block } of headings.slice(Math.max(nearby, 0), nearby + 30)) {
        const box = places.elementAt(block.start)?.getBoundingClientRect()
        if (box === undefined || box.top > line) break
        found = index
      }
      setHere(found)
    }
    const soon = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look)
    }
    const stop = view.listen(soon)
    window.addEventListener('scroll', soon, { passive: true })
    soon()
    return () => {
      cancelAnimationFrame(waiting)
      stop()
      window.removeEventListener('scroll', soon)
    }
  }, [seen, view])
  return here
}
