/** How a text will stand: its blocks, its characters in number, and what was changed on the way. */
import type { Reading } from '../../../../../lib/text/read/reading.ts'
import styles from './import.module.css'

/** So many blocks are drawn; the rest is counted. */
const MOST = 60

/** The preview of a reading. */
export function Preview({ reading }: { readonly reading: Reading }) {
  const { characters, blocks, lineEnds, notes } = reading
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
            {block.kind === 'paragraph' ? null : <span className={styles.kind}>{block.kind}</span>}
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
