/** The words of a copy, page by page or block by block, with the cited passages marked; or its picture. */
import type { ReactNode } from 'react'
import type { CopyRead } from '../../../../../lib/server/acts/read-copy.ts'
import type { PlaceOnPage } from '../../../../../lib/text/copy-text.ts'
import { fileKinds } from '../../../../../lib/text/read/file-kind.ts'
import styles from './copy.module.css'

type Shown = { readonly read: CopyRead; readonly picture: string }

/** The copy, shown. */
export function CopyShown({ read, picture }: Shown) {
  const { text, copy } = read
  const { html, pdf } = fileKinds
  if (copy.file.mediaType !== html && copy.file.mediaType !== pdf) {
    return (
      // biome-ignore lint/performance/noImgElement: no optimiser of pictures is to meet a stranger's
      <img className={styles.picture} src={picture} alt={`The stored copy of ${read.printed}`} />
    )
  }
  if (text.kind === 'none') return <p className={styles.none}>{text.why}</p>
  const marks = marksOf(read)
  if (text.kind === 'flow') {
    return (
      <article className={styles.flow} dir="auto">
        {text.blocks.map(({ start, end, kind }) => (
          <p key={start} data-kind={kind}>
            {marked(text.characters, start, end, marks)}
          </p>
        ))}
      </article>
    )
  }
  if (!text.pages.some((page) => page !== '')) {
    return (
      <p className={styles.none}>This copy has no text (a scan?). Save the file to look at it.</p>
    )
  }
  return (
    <ol className={styles.pages} aria-label="Pages">
      {text.pages
        .map((words, at) => ({ number: at + 1, words }))
        .map(({ number, words }) => (
          <li key={number} id={`page-${number}`}>
            <h3>Page {number}</h3>
            <p dir="auto">
              {words === '' ? (
                <em>No text on this page.</em>
              ) : (
                marked(
                  words,
                  0,
                  words.length,
                  marks.filter((mark) => mark.page === number),
                )
              )}
            </p>
          </li>
        ))}
    </ol>
  )
}

type Mark = PlaceOnPage & { readonly id: string }

/** Every place of every passage in order; where two overlap, the first is shown. */
function marksOf({ passages }: CopyRead): readonly Mark[] {
  return passages
    .flatMap(({ places }, at) =>
      places.map((place, nth) => ({ ...place, id: `place-${at + 1}-${nth + 1}` })),
    )
    .sort((a, b) => a.page - b.page || a.start - b.start)
}

function marked(words: string, start: number, end: number, marks: readonly Mark[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = start
  for (const mark of marks) {
    const from = Math.max(at, mark.start)
    const to = Math.min(end, mark.end)
    if (from >= to) continue
    parts.push(words.slice(at, from))
    parts.push(
      <mark key={mark.id} id={mark.start >= start ? mark.id : undefined}>
        {words.slice(from, to)}
      </mark>,
    )
    at = to
  }
  parts.push(words.slice(at, end))
  return parts
}
