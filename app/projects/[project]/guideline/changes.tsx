/** A difference, block by block: what went is struck through, what came is underlined; both are said aloud. */
import { Come, Gone } from '../../../_parts/changed.tsx'
import styles from './guideline.module.css'

export type ChangeInWords = { readonly how: 'same' | 'gone' | 'new'; readonly words: string }

/** The blocks that differ. */
export function Changes({ changes }: { readonly changes: readonly ChangeInWords[] }) {
  const shown = changes.flatMap((change, at) => (change.how === 'same' ? [] : [{ ...change, at }]))
  return (
    <div className={styles.changes}>
      {shown.map(({ how, words, at }) => (
        <p key={at}>{how === 'gone' ? <Gone>{words}</Gone> : <Come>{words}</Come>}</p>
      ))}
    </div>
  )
}
