/**
 * A refusal, where the eye is: one sentence that says what happened and what to do now, read aloud
 * at once. Draws nothing while nothing was refused.
 */
import type { ReactNode } from 'react'
import { Offline, Refused, Stopped } from './ask.ts'
import styles from './refusal.module.css'

/** The sentence of a thrown refusal; a fault of ours gets a calm one. */
export function sentenceOf(failure: unknown): string | null {
  if (failure === null || failure === undefined || failure === false) return null
  if (typeof failure === 'string') return failure
  if (failure instanceof Refused || failure instanceof Offline || failure instanceof Stopped) {
    return failure.sentence
  }
  return 'Something broke on this page. Nothing was sent; reload and try again.'
}

/** The sentence for one field of a form: the server names the field in the refusal's facts. */
export function errorAt(failure: unknown, field: string): string | null {
  if (!(failure instanceof Refused) || failure.facts.field !== field) return null
  return failure.sentence
}

/** The failure, unless its sentence already stands at one of these fields. */
export function unplaced(failure: unknown, fields: readonly string[]): unknown {
  return fields.some((field) => errorAt(failure, field) !== null) ? null : failure
}

/** A note with the sentence of a refusal and, below it, what can be done. What the person stopped is no alarm. */
export function RefusalNote({
  of,
  children,
}: {
  readonly of: unknown
  readonly children?: ReactNode
}) {
  const sentence = sentenceOf(of)
  return (
    <div
      role="alert"
      className={sentence === null ? styles.none : styles.note}
      data-calm={of instanceof Stopped ? '' : undefined}
    >
      {sentence === null ? null : (
        <>
          <p>{sentence}</p>
          {children}
        </>
      )}
    </div>
  )
}
