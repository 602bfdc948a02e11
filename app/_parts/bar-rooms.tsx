'use client'
/**
 * The rooms of a project in the bar; the one where one is, is marked for the eye and for the ear.
 */
import Link from 'next/link'
import { useSelectedLayoutSegment } from 'next/navigation'
import { useEffect, useRef } from 'react'
import styles from './bar.module.css'

export type Room = { readonly segment: string; readonly name: string }

/** The navigation of a project. On a narrow page it is a second line that scrolls sideways. */
export function Rooms({ base, rooms }: { readonly base: string; readonly rooms: readonly Room[] }) {
  const here = useSelectedLayoutSegment()
  const current = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (here !== null) current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [here])
  return (
    <nav className={styles.rooms} aria-label="Project">
      {rooms.map(({ segment, name }) => (
        <Link
          key={segment}
          ref={segment === here ? current : null}
          href={`${base}/${segment}`}
          aria-current={segment === here ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
