'use client'
import { noteLinksIn } from '../../lib/text/note-links.ts'
/**
 * The notes of a block for the ear and for Tab: a button for each marker that leads to its note, and after
 * the note one that leads back. They are seen only while they have the keyboard, as the claims are.
 */
import { useTools } from './desk-context.tsx'
import styles from './heard-claims.module.css'
import { goToPlace } from './light-place.ts'

/** The ways to notes and back that begin between two offsets. */
export function HeardNotes({ start, end }: { readonly start: number; readonly end: number }) {
  const { view, notes } = useTools()
  const links = noteLinksIn(notes, { start, end })
  if (links.length === 0) return null
  return (
    <ul className={styles.heard} aria-label="Notes">
      {links.map((link) => (
        <li key={link.at.start}>
          <button type="button" className={styles.button} onClick={() => goToPlace(view, link.to)}>
            {link.says}
          </button>
        </li>
      ))}
    </ul>
  )
}
