'use client'
/** The style in which citations are printed, from now on; with a work as it looks in each. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { CitationStyle } from '../../../../lib/review/citation.ts'
import { tell } from '../../../_done/done.ts'
import { undoOf } from '../../../_done/undo-event.ts'
import { ask } from '../../../_parts/ask.ts'
import { Choice } from '../../../_parts/field.tsx'
import { RefusalNote } from '../../../_parts/refusal.tsx'
import { useDeed } from '../../../_parts/use-deed.ts'
import styles from './settings.module.css'

type Props = {
  readonly projectId: string
  readonly style: CitationStyle
  /** Each style with its name and a work printed in it. */
  readonly styles: readonly {
    readonly key: CitationStyle
    readonly name: string
    readonly example: string
  }[]
}

/** The choice. */
export function StyleForm({ projectId, style, styles: offered }: Props) {
  const router = useRouter()
  const deed = useDeed()
  const [chosen, setChosen] = useState(style)
  const [known, setKnown] = useState(style)
  if (known !== style) {
    setKnown(style)
    setChosen(style)
  }
  const choose = async (next: CitationStyle) => {
    const before = chosen
    const name = (of: CitationStyle) => offered.find(({ key }) => key === of)?.name ?? of
    setChosen(next)
    const done = await deed.run(async (key) => {
      const path = `/api/v1/projects/${projectId}/style`
      const { event } = await ask<{ event: number }>(path, { style: next, saw: before }, { key })
      const says = `Undo makes it ${name(before)} again.`
      const undo = undoOf(projectId, event, says, async () => router.refresh())
      tell(`Citations are printed in the style ${name(next)}`, undo)
    })
    if (done) router.refresh()
    else setChosen(before)
  }
  return (
    <div className={styles.style}>
      <Choice
        label="Style of citations"
        hideLabel
        value={chosen}
        disabled={deed.busy}
        onChange={(event) => {
          const next = offered.find(({ key }) => key === event.target.value)
          if (next !== undefined) void choose(next.key)
        }}
      >
        {offered.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      <p className={styles.inWords}>{offered.find(({ key }) => key === chosen)?.example}</p>
      <RefusalNote of={deed.refusal} />
    </div>
  )
}
