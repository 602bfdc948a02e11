/**
 * What stands around a passage, with what stands otherwise around the other one set off. Where more than half of
 * it is other, nothing is set off: letters that happen to be the same say nothing.
 */
import { differenceOf } from '../../../../../../lib/text/placing/difference-of.ts'
import type { Part } from '../../../../../../lib/text/placing/parts.ts'
import styles from './placing.module.css'

/** The words; without anything `beside` them nothing is set off. */
export function OtherAround({
  words,
  beside,
}: {
  readonly words: string
  readonly beside: string | null
}) {
  const parts = beside === null ? [] : differenceOf(beside, words)
  if (!isMostlySame(parts, words)) return <span className={styles.around}>{words}</span>
  return (
    <span className={styles.around}>
      {parts.map(({ how, after: at }) => {
        if (at === undefined || how === 'moved away') return null
        const some = words.slice(at.start, at.end)
        return how === 'same' ? (
          some
        ) : (
          <span key={at.start} className={styles.other}>
            {some}
          </span>
        )
      })}
    </span>
  )
}

function isMostlySame(parts: readonly Part[], words: string): boolean {
  const same = parts.reduce(
    (sum, { how, after: at }) =>
      how === 'same' && at !== undefined ? sum + at.end - at.start : sum,
    0,
  )
  return parts.length > 0 && same > words.length / 2
}
