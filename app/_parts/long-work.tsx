/**
 * Long work under way: what is being done, how far it is in numbers, and «Stop» while it can be stopped. It appears only after
 * half a second, so that what is quick does not flicker.
 */
import { figures } from '../../lib/review/number-words.ts'
import type { Progress } from '../../lib/review/progress.ts'
import { Button } from './button.tsx'
import styles from './long-work.module.css'
import { capital } from './words.ts'

type LongWorkProps = {
  readonly progress: Progress | null
  /** What is said before the work has said anything itself. */
  readonly begins: string
  readonly onStop: () => void
}

/** The bar. Draw it while the deed is busy. */
export function LongWork({ progress, begins, onStop }: LongWorkProps) {
  const { done, of, what } = progress ?? { done: 0, of: 0, what: begins }
  const said = capital(what)
  const numbered = of > 1
  return (
    <div className={styles.work}>
      <p className={styles.what}>
        <span role="status">{said}…</span>
        {numbered ? (
          <span className={styles.numbers}>
            {progress?.in === 'percent' ? `${done} %` : `${figures(done)} of ${figures(of)}`}
          </span>
        ) : null}
      </p>
      <progress
        className={styles.bar}
        aria-label={said}
        max={numbered ? of : undefined}
        value={numbered ? done : undefined}
      />
      {progress?.final ? null : (
        <Button small onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  )
}
