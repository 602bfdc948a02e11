/**
 * One act of the history as a person reads it: who did what, when. An act in an open round is sealed;
 * then only its number is told.
 */
import Link from 'next/link'
import type { EventSeen } from '../../lib/review/seen.ts'
import styles from './event-line.module.css'
import { Initials } from './initials.tsx'
import { When } from './when.tsx'

/** One line; `as` says how much of the time is shown. */
export function EventLine({
  event,
  base,
  as,
}: {
  readonly event: EventSeen
  readonly base: string
  readonly as: 'day' | 'clock' | 'time'
}) {
  if (event.sealed) {
    return (
      <li className={styles.line}>
        <span className={styles.seal} aria-hidden="true" />
        <p className={styles.sealed}>
          Sealed until its round closes <small>№ {event.number}</small>
        </p>
      </li>
    )
  }
  const to = whereTo(event, base)
  return (
    <li className={styles.line}>
      <Initials name={event.by.name} personId={event.by.personId} />
      <p>
        <b>
          <bdi>{event.by.name}</bdi>
        </b>{' '}
        {to === null ? event.sentence : <Link href={to}>{event.sentence}</Link>}{' '}
        <small>
          <When at={event.at} as={as} /> · № {event.number}
        </small>
        {event.erasedBy === null ? null : (
          <small className={styles.erased}> · its words were erased, see № {event.erasedBy}</small>
        )}
      </p>
    </li>
  )
}

function whereTo(event: EventSeen & { readonly sealed: false }, base: string): string | null {
  if (event.claimNumber !== null) return `${base}/claims/${event.claimNumber}`
  if (event.textNumber !== null) return `${base}/texts/${event.textNumber}`
  return null
}
