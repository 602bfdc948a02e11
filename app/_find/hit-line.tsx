/** A hit as people read it: its words with what was found marked, and where it is. */
import type { Hit } from '../../lib/review/found.ts'
import type { Segment } from '../../lib/text/found-words.ts'
import { StandingSign } from '../_parts/verdict.tsx'
import { whereWords } from './found-words.ts'
import styles from './hit-line.module.css'

/** Plain text in pieces, those that were found marked. */
export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  let at = 0
  return segments.map(({ text, found }) => {
    at += text.length
    return found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}

/** The words of a hit, what stands beside them, and where. */
export function HitLine({ hit }: { readonly hit: Hit }) {
  const { kind, words, beside, standing, label, scale } = hit
  const book = kind !== 'person'
  return (
    <>
      <span className={book ? styles.words : styles.name} dir="auto">
        <Marked segments={words} />
      </span>
      <span className={styles.where}>
        {standing !== null && scale !== null ? (
          <StandingSign scale={scale} standing={standing} label={label} />
        ) : null}
        <span>{whereWords(hit)}</span>
        {beside.length === 0 ? null : (
          <span className={styles.beside} dir="auto">
            <Marked segments={beside} />
          </span>
        )}
      </span>
    </>
  )
}
