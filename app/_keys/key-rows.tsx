'use client'
/** Keys with what they do, as they are now. */
import { type FixedId, fixedKeys } from '../../lib/review/fixed-keys.ts'
import {
  keyInWords,
  keyNow,
  type ShortcutId,
  shortcuts,
  verdictKeys,
} from '../../lib/review/shortcuts.ts'
import styles from './key-rows.module.css'
import { useKeys } from './own-keys.tsx'

/** Some rows of the table; a shortcut without a key is left out, and verdicts with their usual keys are one row. */
export function KeyRows({
  of,
  fixed,
}: {
  readonly of: readonly ShortcutId[]
  readonly fixed: readonly FixedId[]
}) {
  const { own } = useKeys()
  const inRow = verdictKeys.every(
    (id) => of.includes(id) && keyNow(own, id) === shortcuts[id].usual,
  )
  return (
    <dl className={styles.keys}>
      {inRow ? (
        <div>
          <dt>
            <kbd>1</kbd> – <kbd>{verdictKeys.length}</kbd>
          </dt>
          <dd>choose a verdict, in the order of the scale</dd>
        </div>
      ) : null}
      {of.map((id) => {
        if (inRow && verdictKeys.includes(id)) return null
        const key = keyNow(own, id)
        return key === null ? null : (
          <div key={id}>
            <dt>
              <kbd>{keyInWords(key)}</kbd>
            </dt>
            <dd>{shortcuts[id].does}</dd>
          </div>
        )
      })}
      {fixed.map((id) => (
        <div key={id}>
          <dt>
            <FixedKeys of={id} />
          </dt>
          <dd>{fixedKeys[id].does}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A key that nobody changes. */
export function FixedKeys({ of }: { readonly of: FixedId }) {
  return fixedKeys[of].keys.map((key) => <kbd key={key}>{key}</kbd>)
}
