'use client'
/** What the reader of the file was unsure of: each leads to its place and is settled by a person. */
import type { Doubt } from '../../lib/text/read/doubt.ts'
import type { Span } from '../../lib/text/span.ts'
import { doubtId } from '../../lib/text/tidy/doubts-now.ts'
import type { Tie } from '../../lib/text/tidy/laid-out.ts'
import { Button } from '../_parts/button.tsx'
import styles from './tidy.module.css'

/** A page of the file, where it has any. */
export type FilePage = { readonly page: number | undefined; readonly address: string | null }

type Props = {
  readonly characters: string
  readonly doubts: readonly Doubt[]
  /** For each doubt the page of the file that it is on, and where that can be looked at. */
  readonly pages: readonly FilePage[]
  readonly settled: readonly string[]
  readonly onGo: (nth: number) => void
  /** The line of a page's furniture is cut. */
  readonly onCut: (nth: number) => void
  /** Settled; with ties where markers were confirmed to be of their notes. */
  readonly onSettle: (ids: readonly string[], ties: readonly Tie[]) => void
  readonly onAgain: () => void
}

/** From so many markers on they can be confirmed together. */
const MANY = 3

/** So many are drawn at once. */
const MOST = 60

/** The list. */
export function DoubtsList(props: Props) {
  const { characters, doubts, pages, settled, onGo, onCut, onSettle, onAgain } = props
  const open = doubts.flatMap((doubt, nth) =>
    settled.includes(doubtId(doubt)) ? [] : [{ doubt, nth, id: doubtId(doubt) }],
  )
  const markers = open.flatMap(({ doubt: { kind, at, note }, id }) =>
    kind === 'note marker' && note !== undefined ? [{ id, tie: { at, note: note.start } }] : [],
  )
  if (doubts.length === 0) return null
  return (
    <section aria-label="Doubts of the reader" className={styles.list}>
      <h3>
        {open.length === 0 ? 'Every doubt was looked at' : `${open.length} to look at`}
        {settled.length === 0 ? null : (
          <Button small look="quiet" onClick={onAgain}>
            Show all again
          </Button>
        )}
      </h3>
      {markers.length < MANY ? null : (
        <p className={styles.all}>
          <Button
            small
            onClick={() =>
              onSettle(
                markers.map(({ id }) => id),
                markers.map(({ tie }) => tie),
              )
            }
          >
            All {markers.length} markers are those notes
          </Button>
        </p>
      )}
      <ol>
        {open.slice(0, MOST).map(({ doubt, doubt: { kind, at, says, note }, nth, id }) => (
          <li key={id}>
            <button type="button" className={styles.go} onClick={() => onGo(nth)}>
              {says} <q dir="auto">{words(characters, telling(doubt))}</q>
            </button>
            <span className={styles.settle}>
              {kind === 'repeated line' ? (
                <Button small onClick={() => onCut(nth)}>
                  Cut it
                </Button>
              ) : null}
              <Button
                small
                onClick={() => onSettle([id], note === undefined ? [] : [{ at, note: note.start }])}
              >
                {kind === 'note marker' && note !== undefined ? 'It is that note' : 'Looked at'}
              </Button>
              {kind === 'note marker' && note !== undefined ? (
                <Button small look="quiet" onClick={() => onSettle([id], [])}>
                  It is none
                </Button>
              ) : null}
              <ThePage of={pages[nth]} />
            </span>
          </li>
        ))}
        {open.length > MOST ? <li>… and {open.length - MOST} more.</li> : null}
      </ol>
    </section>
  )
}

/** The page of the file on which a place stands, in a window of its own. */
function ThePage({ of }: { readonly of: FilePage | undefined }) {
  if (of?.page === undefined) return null
  if (of.address === null) return <small>page {of.page}</small>
  return (
    <a className="link" href={`${of.address}#page=${of.page}`} target="_blank" rel="noreferrer">
      page {of.page}
    </a>
  )
}

/** What one must read to settle a doubt: of a marker its note, or the words before it where there is none. */
function telling({ kind, at, note }: Doubt): Span {
  if (note !== undefined) return note
  return kind === 'note marker' ? { start: Math.max(0, at.start - 40), end: at.end } : at
}

function words(characters: string, { start, end }: Span): string {
  const said = characters.slice(start, Math.min(end, start + 80)).toWellFormed()
  return `${said.replace(/\s+/g, ' ').trim()}${end > start + 80 ? '…' : ''}`
}
