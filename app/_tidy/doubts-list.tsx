'use client'
/** What the reader of the file was unsure of: each leads to its place and is settled by a person. */
import type { Doubt } from '../../lib/text/read/doubt.ts'
import type { Span } from '../../lib/text/span.ts'
import type { Tie } from '../../lib/text/tidy/laid-out.ts'
import { Button } from '../_parts/button.tsx'
import styles from './tidy.module.css'

type Props = {
  readonly characters: string
  readonly doubts: readonly Doubt[]
  readonly settled: readonly number[]
  readonly onGo: (at: Span) => void
  /** Settled; with a tie where a marker was confirmed to be of its note. */
  readonly onSettle: (nth: number, tie: Tie | null) => void
  readonly onAgain: () => void
}

/** So many are drawn at once. */
const MOST = 60

/** The list. */
export function DoubtsList({ characters, doubts, settled, onGo, onSettle, onAgain }: Props) {
  const open = doubts.flatMap((doubt, nth) => (settled.includes(nth) ? [] : [{ doubt, nth }]))
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
      <ol>
        {open.slice(0, MOST).map(({ doubt: { kind, at, says, note }, nth }) => (
          <li key={nth}>
            <button type="button" className={styles.go} onClick={() => onGo(at)}>
              {says} <q dir="auto">{words(characters, at)}</q>
            </button>
            <span className={styles.settle}>
              <Button
                small
                onClick={() => onSettle(nth, note === undefined ? null : { at, note: note.start })}
              >
                {kind === 'note marker' && note !== undefined ? 'It is that note' : 'Looked at'}
              </Button>
              {kind === 'note marker' && note !== undefined ? (
                <Button small look="quiet" onClick={() => onSettle(nth, null)}>
                  It is none
                </Button>
              ) : null}
            </span>
          </li>
        ))}
        {open.length > MOST ? <li>… and {open.length - MOST} more.</li> : null}
      </ol>
    </section>
  )
}

function words(characters: string, { start, end }: Span): string {
  const said = characters.slice(start, Math.min(end, start + 80)).toWellFormed()
  return `${said.replace(/\s+/g, ' ').trim()}${end > start + 80 ? '…' : ''}`
}
