'use client'
/**
 * The tidying desk: the text section by section, the doubts of its reader and every change of characters
 * beside it. Structure never touches characters; what does is listed.
 */
import type { Editor } from '@tiptap/react'
import { useCallback, useMemo, useState } from 'react'
import type { Reading } from '../../lib/text/read/reading.ts'
import type { Span } from '../../lib/text/span.ts'
import type { LooseBlock } from '../../lib/text/tidy/loose-block.ts'
import { sectionsOf } from '../../lib/text/tidy/sections.ts'
import { Button } from '../_parts/button.tsx'
import { ChangesList } from './changes-list.tsx'
import { DoubtsList } from './doubts-list.tsx'
import { FileBeside } from './file-beside.tsx'
import styles from './tidy.module.css'
import { TidySection } from './tidy-section.tsx'
import { TidyTools } from './tidy-tools.tsx'
import type { Tidying } from './use-tidying.ts'

type Props = {
  readonly reading: Reading
  readonly tidying: Tidying
  /** The file as it came; `source` is its characters, where it is a text. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly isText: boolean }
  readonly onDone: () => void
}

/** The desk. */
export function TidyDesk({ reading, tidying, file, onDone }: Props) {
  const { tidy, out, change } = tidying
  const [sections, setSections] = useState<readonly (readonly LooseBlock[])[]>(() =>
    sectionsOf(tidy.loose.blocks),
  )
  const [editing, setEditing] = useState<readonly number[]>(sections.length === 1 ? [0] : [])
  const [editor, setEditor] = useState<Editor | null>(null)
  const [called, setCalled] = useState<{ readonly nth: number; readonly at: Span } | null>(null)
  const doubtful = useMemo(
    () => ({ reading: reading.characters, places: reading.doubts.map(({ at }) => at) }),
    [reading],
  )
  const begins = sections.map((blocks) => blocks[0]?.origin ?? 0)

  function go(at: Span) {
    const nth = Math.max(
      0,
      begins.findLastIndex((begin) => begin <= at.start),
    )
    setEditing((some) => (some.includes(nth) ? some : [...some, nth]))
    setCalled({ nth, at })
  }

  function put(nth: number, blocks: readonly LooseBlock[]) {
    const next = sections.map((section, at) => (at === nth ? blocks : section))
    setSections(next)
    change({ loose: { ...tidy.loose, blocks: next.flat() } })
  }
  const came = useCallback(() => setCalled(null), [])

  return (
    <div className={styles.desk}>
      <div className={styles.text}>
        <TidyTools editor={editor} />
        <section className={styles.sheet} aria-label="The text">
          {sections.map((blocks, nth) => (
            <TidySection
              // biome-ignore lint/suspicious/noArrayIndexKey: sections keep their order and number
              key={nth}
              label={
                sections.length === 1 ? 'The text' : `Section ${nth + 1} of ${sections.length}`
              }
              blocks={blocks}
              doubtful={doubtful}
              editing={editing.includes(nth)}
              called={called?.nth === nth ? called.at : null}
              onCame={came}
              onEdit={(start) => go({ start, end: start })}
              onFocus={setEditor}
              onChange={(now) => put(nth, now)}
            />
          ))}
        </section>
      </div>
      <aside className={styles.beside}>
        <div className={styles.done}>
          <Button look="go" onClick={onDone}>
            Done tidying
          </Button>
          <small>Kept for you alone until the text is brought in.</small>
        </div>
        <DoubtsList
          characters={reading.characters}
          doubts={reading.doubts}
          settled={tidy.settled}
          onGo={go}
          onSettle={(nth, tie) =>
            change({
              settled: [...tidy.settled, nth],
              ties: tie === null ? tidy.ties : [...tidy.ties, tie],
            })
          }
          onAgain={() => change({ settled: [], ties: [] })}
        />
        <ChangesList changes={out?.changes ?? []} />
        <FileBeside {...file} />
      </aside>
    </div>
  )
}
