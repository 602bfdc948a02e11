/**
 * The calm card at the doors of the house: signing in, setting up, setting a password. The word-mark,
 * one heading, one sentence, one form.
 */
import type { ReactNode } from 'react'
import styles from './door-card.module.css'

/** The card, alone on its page. */
export function DoorCard({
  title,
  says,
  children,
}: {
  readonly title: string
  readonly says?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <main id="main" className={styles.page}>
      <p className={styles.word}>Variorum</p>
      <div className={styles.card}>
        <h1>{title}</h1>
        {says ? <p className={styles.says}>{says}</p> : null}
        {children}
      </div>
    </main>
  )
}
