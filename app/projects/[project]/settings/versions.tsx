/** All versions of a setting, folded away: who set it when, and what it changed, in words. */
import type { Version } from '../../../../lib/server/acts/read-settings.ts'
import { When } from '../../../_parts/when.tsx'
import styles from './settings.module.css'

/** The list, latest first; `changes` says what differs from one value to the next. */
export function Versions<T>({
  versions,
  changes,
}: {
  readonly versions: readonly Version<T>[]
  readonly changes: (before: T, after: T) => readonly string[]
}) {
  if (versions.length < 2) return null
  return (
    <details className={styles.versions}>
      <summary>All {versions.length} versions</summary>
      <ol>
        {versions.map(({ version, at, by, value }, index) => {
          const before = versions[index + 1]?.value
          return (
            <li key={version}>
              <p>
                <b>Version {version}</b>{' '}
                <small>
                  {by === null ? null : <bdi>{by}, </bdi>}
                  <When at={at} />
                </small>
              </p>
              <ul>
                {before === undefined ? (
                  <li>What the project began with.</li>
                ) : (
                  changes(before, value).map((change) => <li key={change}>{change}</li>)
                )}
              </ul>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
