/** A readable history: days as headings, acts below them. */
import type { Day } from './by-day.ts'
import { looseDateInWords } from './dates.ts'
import styles from './day-list.module.css'
import { EventLine } from './event-line.tsx'

/** The days, each with its acts. */
export function DayList({
  days,
  base,
  level: Heading = 'h2',
}: {
  readonly days: readonly Day[]
  readonly base: string
  readonly level?: 'h2' | 'h3'
}) {
  return days.map(({ day, events }) => (
    <section key={day ?? 'sealed'} className={styles.day}>
      <Heading>{day === null ? 'Sealed, the latest' : looseDateInWords(day)}</Heading>
      <ol className={styles.events}>
        {events.map((event) => (
          <EventLine key={event.number} event={event} base={base} as="clock" />
        ))}
      </ol>
    </section>
  ))
}
