/** That a text is there already, with the way to it; bringing it in again stays possible. */
import Link from 'next/link'
import type { KnownText } from '../../../../../lib/review/same-text.ts'
import styles from './import.module.css'

type Props = { readonly texts: readonly KnownText[]; readonly projectId: string }

/** The sentence; the place for it is always there, so that it is said aloud when it comes. */
export function AlreadyThere({ texts, projectId }: Props) {
  return (
    <div role="status" className={styles.already}>
      {texts.length === 0 ? null : (
        <p>
          The same text is in this project already:{' '}
          {texts.map(({ number, title }, at) => (
            <span key={number}>
              {at === 0 ? '' : ', '}
              <Link className="link" href={`/projects/${projectId}/texts/${number}`} dir="auto">
                text {number}, {title}
              </Link>
            </span>
          ))}
          . If you bring it in again, it stands there twice, each with its own claims.
        </p>
      )}
    </div>
  )
}
