'use client'
/** Keys with what they do, as they are now. */
import { type FixedId, fixedKeys } from '../../lib/review/fixed-keys.ts'
import { keyInWords, keyNow, type ShortcutId, shortcuts } from '../../lib/review/shortcuts.ts'
import styles from './key-rows.module.css'
import { useKeys } from './own-keys.tsx'

/** Some rows of the table; a shortcut without a key is left out. */
export function KeyRows({
  of,
  fixed,
}: {
  readonly of: readonly ShortcutId[]
  readonly fixed: readonly FixedId[]
}) {
  const { own } = useKeys()
  return (
    <dl className={styles.keys}>
      {of.map((id) => {
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
