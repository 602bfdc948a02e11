'use client'
/**
 * Who wrote the text, where and when, under its title. It is no words of the text: nothing in it can
 * be selected or marked, wherever the title stands.
 */
import Link from 'next/link'
import { looseDateInWords } from '../_parts/dates.ts'
import styles from './by-line.module.css'
import { useTools } from './desk-context.tsx'

/** The by-line of the text on the desk. */
export function ByLine() {
  const { project, text } = useTools().seen
  const { author, publisher, date, revision, number } = text
  const when = date === null ? null : looseDateInWords(date)
  const parts = [author, publisher, when].filter((part) => part !== null && part !== '')
  return (
    <p className={styles.by}>
      {parts.map((part) => `${part} · `).join('')}
      {revision === 1 ? (
        'revision 1'
      ) : (
        <Link className="link" href={`/projects/${project.id}/texts/${number}/changes`}>
          revision {revision}
        </Link>
      )}
    </p>
  )
}
