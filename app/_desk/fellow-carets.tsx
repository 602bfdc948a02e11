'use client'
/**
 * Others’ carets in the text: a thin line each, with initials that fade. They are hidden from screen
 * readers, for the list in the bar says who is here, and they take no pointer.
 */
import { type RefObject, useEffect, useState } from 'react'
import type { Fellow } from '../../lib/review/company.ts'
import { toUnits } from '../../lib/text/units.ts'
import { useOthers } from '../_parts/company-here.ts'
import { initialsOf } from '../_parts/initials.tsx'
import { type DeskTools, useTools } from './desk-context.tsx'
import { caretPlace } from './edge-place.ts'
import styles from './fellow-carets.module.css'

type Line = {
  readonly fellow: Fellow
  readonly at: number
  readonly x: number
  readonly y: number
  readonly tall: number
}

/** The carets, over the element that the text lies in. */
export function FellowCarets({ over }: { readonly over: RefObject<HTMLElement | null> }) {
  const tools = useTools()
  const { project, text } = tools.seen
  const others = useOthers(project.id, project.me.personId)
  const here = others.filter(({ place }) => place?.revisionId === text.revisionId)
  const [, setMoved] = useState(0)
  useEffect(() => tools.view.listen(() => setMoved((times) => times + 1)), [tools])
  const lines = here.flatMap((fellow) => lineOf(tools, fellow, over.current))
  return lines.map(({ fellow, at, x, y, tall }) => (
    <span
      key={`${fellow.personId} ${at}`}
      className={styles.caret}
      aria-hidden="true"
      data-fellow={fellow.personId}
      style={{ left: x, top: y, height: tall }}
    >
      <span className={styles.who}>{initialsOf(fellow.name)}</span>
    </span>
  ))
}

/** Where a caret is drawn; nowhere in a text that is not laid out, or that has no such place. */
function lineOf({ store, view }: DeskTools, fellow: Fellow, over: HTMLElement | null): Line[] {
  const at = fellow.place?.at ?? -1
  const { places } = view
  if (places === null || over === null || at < 0 || at > store.characters.length) return []
  const unit = toUnits(store.characters, { from: at, to: at }).start
  const box = caretPlace(places, store.characters.text, unit)
  if (box === null) return []
  const origin = over.getBoundingClientRect()
  return [{ fellow, at, x: box.x - origin.left, y: box.top - origin.top, tall: box.height }]
}
