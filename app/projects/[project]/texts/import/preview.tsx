/** How a text will stand: its blocks, its characters in number, and what was changed on the way. */
import type { Block } from '../../../../../lib/text/blocks.ts'
import { ordinalSign } from '../../../../../lib/text/ordinals.ts'
import type { Reading } from '../../../../../lib/text/read/reading.ts'
import type { Span } from '../../../../../lib/text/span.ts'
import styles from './import.module.css'

/** So many blocks are drawn; the rest is counted. */
const MOST = 60

/** The preview of a reading. */
export function Preview({ reading }: { readonly reading: Reading }) {
  const { characters, blocks, lineEnds, notes, doubts } = reading
  const points = [...characters].length
  const said = [
    lineEnds.bom ? 'a byte order mark at the start was left out' : '',
    lineEnds.crlf + lineEnds.cr > 0
      ? `${lineEnds.crlf + lineEnds.cr} line ends of another system became plain ones`
      : '',
  ].filter(Boolean)
  return (
    <>
      <p className={styles.count}>
        {points.toLocaleString('en-GB')} characters in {blocks.length.toLocaleString('en-GB')}{' '}
        {blocks.length === 1 ? 'block' : 'blocks'}
        {said.length > 0 ? `; ${said.join('; ')}` : ''}.
      </p>
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {doubts.length === 0 ? null : (
        <details className={styles.doubts}>
          <summary>
            {doubts.length === 1
              ? 'One place of which the reader was unsure'
              : `${doubts.length.toLocaleString('en-GB')} places of which the reader was unsure`}
          </summary>
          <ul>
            {doubts.slice(0, MOST).map(({ kind, at, says }) => (
              <li key={`${at.start} ${kind}`}>
                {says} <q dir="auto">{around(characters, at)}</q>
              </li>
            ))}
            {doubts.length > MOST ? (
              <li className={styles.rest}>… and {doubts.length - MOST} more.</li>
            ) : null}
          </ul>
        </details>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.sheet} aria-label="How it will stand" tabIndex={0}>
        {blocks.slice(0, MOST).map((block) => (
          <p
            key={block.start}
            dir="auto"
            data-kind={block.kind}
            data-level={block.level}
            className={styles.block}
          >
            {signOf(block) === '' ? null : <span className={styles.kind}>{signOf(block)}</span>}
            {characters.slice(block.start, block.end)}
          </p>
        ))}
        {blocks.length > MOST ? (
          <p className={styles.rest}>… and {blocks.length - MOST} blocks more.</p>
        ) : null}
      </section>
    </>
  )
}

/** What stands above a block: its kind, if it is no paragraph, and the page of the file. */
function signOf({ kind, page, ordinal }: Block): string {
  const number = ordinal === undefined ? '' : ` ${ordinalSign(ordinal)}`
  const parts = [
    kind === 'paragraph' ? '' : kind + number,
    page === undefined ? '' : `page ${page}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The words of a place with some around it, on one line. */
function around(characters: string, { start, end }: Span): string {
  const from = Math.max(0, start - 30)
  const to = Math.min(characters.length, Math.min(end, start + 60) + 30)
  const words = characters.slice(from, to).toWellFormed().replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${words}${to < characters.length ? '…' : ''}`
}
