/** What stands around a passage, with what stands otherwise around the other one set off. */
import { differenceOf } from '../../../../../../lib/text/placing/difference-of.ts'
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
  if (parts.length === 0) return <span className={styles.around}>{words}</span>
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
