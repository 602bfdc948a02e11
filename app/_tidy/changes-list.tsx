/** Every change of characters, before the text is frozen. */
import { figures } from '../../lib/review/number-words.ts'
import type { Change } from '../../lib/text/tidy/changes.ts'
import { Signed } from './signed.tsx'
import styles from './tidy.module.css'

/** So many are drawn; the rest is counted. */
const MOST = 200

/** The list; it says so where no character changed. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  const title =
    changes.length === 0
      ? 'No character was changed'
      : `${figures(changes.length)} ${changes.length === 1 ? 'change' : 'changes'} of characters`
  return (
    <section aria-label="Changes of characters" className={styles.list}>
      <h3>{title}</h3>
      {changes.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <ol tabIndex={0}>
          {changes.slice(0, MOST).map(({ at, gone, came }) => (
            <li key={at + gone}>
              <small>at {at.toLocaleString('en-GB')}</small>
              {gone === '' ? null : (
                <del dir="auto">
                  <Signed words={short(gone)} />
                </del>
              )}
              {came === '' ? null : (
                <ins dir="auto">
                  <Signed words={short(came)} />
                </ins>
              )}
            </li>
          ))}
          {changes.length > MOST ? <li>… and {changes.length - MOST} more.</li> : null}
        </ol>
      )}
    </section>
  )
}

/** Words on one line, with a sign for each line end; the middle of long ones left out. */
function short(words: string): string {
  const whole = words.length <= 240 ? words : `${words.slice(0, 150)} … ${words.slice(-80)}`
  return whole.toWellFormed().replaceAll('\n', '↵')
}
