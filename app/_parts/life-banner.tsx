/** That a project takes no work, said calmly over every page of it; nothing while it does. */
import Link from 'next/link'
import { mayNow } from '../../lib/review/project-life.ts'
import type { ProjectSeen } from '../../lib/review/seen.ts'
import styles from './life-banner.module.css'
import { When } from './when.tsx'

/** The line under the bar. */
export function LifeBanner({ id, me, goesAt }: Pick<ProjectSeen, 'id' | 'me' | 'goesAt'>) {
  if (me.life === 'working') return null
  const settings = (
    <Link className="link" href={`/projects/${id}/settings#life`}>
      {me.life === 'archived' ? 'Reopen it' : 'Call it back'}
    </Link>
  )
  return (
    <aside className={styles.banner} aria-label="State of the project">
      {me.life === 'archived' ? (
        <span>
          <b>Archived.</b> It can be read and exported; nothing in it changes.
        </span>
      ) : (
        <span>
          <b>Deleted.</b> Only its owners still see it
          {goesAt === null ? '.' : ', until it goes for good on '}
          {goesAt === null ? null : <When at={goesAt} />}
        </span>
      )}
      {mayNow(me, 'archive the project') || me.life === 'deleted' ? settings : null}
    </aside>
  )
}
