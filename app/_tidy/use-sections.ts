'use client'
/**
 * The sections of a text on the tidying desk: which are editors, in which one a person writes, and where to
 * go. What an editor tells is put together and kept at once, whichever editors tell it one after the other.
 */
import { useMemo, useRef, useState } from 'react'
import type { ReadPlace } from '../../lib/text/tidy/doubt-place.ts'
import { blocksBeside, edited, type Section, sectionsOf } from '../../lib/text/tidy/sections.ts'
import type { Called, Hand } from './section-editor.tsx'
import type { DeskDeeds } from './tidy-section.tsx'
import type { Tidying } from './use-tidying.ts'

/** The sections of what is tidied; `joined` where one that was written in went into another, and its undo with it. */
export function useSections({ tidy, change }: Pick<Tidying, 'tidy' | 'change'>) {
  const [sections, setSections] = useState<readonly Section[]>(() => sectionsOf(tidy.loose.blocks))
  const [editing, setEditing] = useState<readonly number[]>(sections.length === 1 ? [0] : [])
  const [hand, setHand] = useState<Hand | null>(null)
  const [called, setCalled] = useState<{ readonly id: number; readonly place: Called } | null>(null)
  const [joined, setJoined] = useState(false)
  const now = useRef(sections)
  const written = useRef(new Set<number>())
  const keep = useRef((_: readonly Section[]) => {})
  keep.current = (next) =>
    change({ loose: { ...tidy.loose, blocks: next.flatMap(({ blocks }) => blocks) } })

  const deeds = useMemo(
    (): DeskDeeds => ({
      edit: (id, place) => {
        setEditing((some) => (some.includes(id) ? some : [...some, id]))
        setCalled({ id, place })
      },
      came: () => setCalled(null),
      focused: setHand,
      put: (id, blocks, taken) => {
        const before = now.current
        now.current = edited(before, id, blocks, taken)
        const gone = before.filter((one) => !now.current.some((left) => left.id === one.id))
        if (gone.some((one) => written.current.has(one.id))) setJoined(true)
        written.current.add(id)
        setSections(now.current)
        keep.current(now.current)
      },
      beside: (id, side) => blocksBeside(now.current, id, side),
    }),
    [],
  )

  /** Go to a place of the reading, in the last section that begins before it; it may be cut there, which is undone as any cut. */
  function call(place: ReadPlace | undefined, cut = false) {
    const { start } = place?.at ?? { start: 0 }
    const begun = now.current.filter(({ blocks: [first] }) => (first?.origin ?? start + 1) <= start)
    const id = begun.at(-1)?.id
    if (place !== undefined && id !== undefined) deeds.edit(id, { doubt: place, cut })
  }
  return { sections, editing, hand, called, joined, deeds, call }
}
