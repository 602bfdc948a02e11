'use client'
/**
 * Who wrote the text, where and when, under its title. It is no words of the text: nothing in it can
 * be selected or marked, wherever the title stands.
 */
import { looseDateInWords } from '../_parts/dates.ts'
import styles from './by-line.module.css'
import { useTools } from './desk-context.tsx'

/** The by-line of the text on the desk. */
export function ByLine() {
  const { author, publisher, date, revision } = useTools().seen.text
  const when = date === null ? null : looseDateInWords(date)
  const parts = [author, publisher, when, `revision ${revision}`]
  return (
    <p className={styles.by}>{parts.filter((part) => part !== null && part !== '').join(' · ')}</p>
  )
}
