/** What a person was told, line by line. */
import type { NoticeSeen } from '../../lib/server/acts/read-notices.ts'
import { When } from '../_parts/when.tsx'
import styles from './notices.module.css'

/** The lines, or that there are none. */
export function Notices({ of }: { readonly of: readonly NoticeSeen[] }) {
  if (of.length === 0) return <p className={styles.none}>Nothing yet.</p>
  return (
    <ul className={styles.list}>
      {of.map(({ id, at, sentence }) => (
        <li key={id}>
          <When at={at} />
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  )
}
