/**
 * The bar at the top of every page: the word-mark, where one is, the rooms of the project, whether
 * the page is live, and the menu under one's own initials. The rooms shown are those that the seat
 * may enter; the act decides again at the door.
 */
import Link from 'next/link'
import type { ReactNode } from 'react'
import { may, type Role } from '../../lib/review/permissions.ts'
import styles from './bar.module.css'
import { BarMenu } from './bar-menu.tsx'
import { type Room, Rooms } from './bar-rooms.tsx'
import { GoKeys } from './go-keys.tsx'

type BarProps = {
  readonly me: { readonly personId: string; readonly name: string }
  readonly project?: { readonly id: string; readonly title: string; readonly role: Role }
  /** Whether the page is live, and who else is here. */
  readonly live?: ReactNode
  /** The way to the search. */
  readonly find?: ReactNode
}

/** The rooms of a project that a role may enter, in the order of the work. */
function roomsFor(role: Role): readonly Room[] {
  const reviewer = may(role, 'read all claims')
  return [
    { segment: 'texts', name: 'Texts' },
    { segment: 'claims', name: 'Claims' },
    { segment: 'works', name: 'Works' },
    ...(may(role, 'see the queue') ? [{ segment: 'rulings', name: 'Rulings' }] : []),
    { segment: 'editions', name: 'Editions' },
    { segment: 'guideline', name: 'Guideline' },
    ...(reviewer ? [{ segment: 'history', name: 'History' }] : []),
    ...(may(role, 'see people') ? [{ segment: 'people', name: 'People' }] : []),
    ...(reviewer ? [{ segment: 'settings', name: 'Settings' }] : []),
  ]
}

/** The bar. Without a project it has only the word-mark and the menu. */
export function Bar({ me, project, live, find }: BarProps) {
  return (
    <header className={styles.bar}>
      <Link className={styles.word} href="/">
        Variorum
      </Link>
      {project === undefined ? null : (
        <>
          <Link className={styles.project} href={`/projects/${project.id}`} title={project.title}>
            <bdi>{project.title}</bdi>
          </Link>
          <Rooms base={`/projects/${project.id}`} rooms={roomsFor(project.role)} />
          <GoKeys base={`/projects/${project.id}`} rooms={roomsFor(project.role)} />
        </>
      )}
      <div className={styles.end}>
        {find}
        {live}
        <BarMenu me={{ personId: me.personId, name: me.name }} />
      </div>
    </header>
  )
}
