/**
 * Words that went and words that came, in every difference of the tool: struck through and underlined,
 * and said aloud before them, because screen readers do not all tell `del` and `ins`.
 */
import type { ReactNode } from 'react'
import styles from './changed.module.css'

type Props = {
  readonly children: ReactNode
  /** The words stand elsewhere in the other text. */
  readonly moved?: boolean
}

/** Words that went. */
export function Gone({ children, moved = false }: Props) {
  return (
    <del className={`${styles.gone} ${moved ? styles.moved : ''}`}>
      <span className="visually-hidden">{moved ? ' moved away: ' : ' removed: '}</span>
      {children}
    </del>
  )
}

/** Words that came. */
export function Come({ children, moved = false }: Props) {
  return (
    <ins className={`${styles.new} ${moved ? styles.moved : ''}`}>
      <span className="visually-hidden">{moved ? ' moved here: ' : ' added: '}</span>
      {children}
    </ins>
  )
}
