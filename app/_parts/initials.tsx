/**
 * A person as two letters in a coloured disc, with the whole name for the pointer and the screen
 * reader. The colour comes from the id, so that a person keeps it; it tells nothing by itself.
 */
import styles from './initials.module.css'

/** Grounds on which white letters have at least 4.5 : 1. */
const grounds = [
  '#0b6e4f',
  '#6b4fa0',
  '#8a5a0c',
  '#274690',
  '#a1352b',
  '#2f6675',
  '#8a1c5b',
  '#56606e',
]

/** The letters: the first of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('en')
}

/** The ground of a person: always the same for the same id. */
export function groundOf(personId: string): string {
  let sum = 0
  for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return grounds[sum % grounds.length] ?? '#56606e'
}

/** The disc. `alone` when the name stands nowhere beside it, so that it has to be said. */
export function Initials({
  name,
  personId,
  alone = false,
}: {
  readonly name: string
  readonly personId: string
  readonly alone?: boolean
}) {
  const said = alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true }
  return (
    <span {...said} title={name} className={styles.disc} style={{ background: groundOf(personId) }}>
      {initialsOf(name)}
    </span>
  )
}
