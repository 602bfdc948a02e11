'use client'
/**
 * A moment: in UTC for everybody, with the reader's own time as its title once the page runs. What a
 * title says is a comfort that a keyboard cannot reach: where the hour matters (the history, what was
 * frozen or kept, when something ends) the time itself is shown, and a day only where a day is meant.
 */
import { useEffect, useState } from 'react'
import { clockInWords, dayInWords, timeInWords } from './dates.ts'

const shown = { time: timeInWords, day: dayInWords, clock: clockInWords }

/** A time as the database gave it (UTC, ISO 8601), shown whole, as a day or as a time of day. */
export function When({
  at,
  as = 'time',
}: {
  readonly at: string
  readonly as?: keyof typeof shown
}) {
  const [local, setLocal] = useState<string | undefined>(undefined)
  useEffect(() => {
    const date = new Date(at)
    if (Number.isNaN(date.getTime())) return
    setLocal(date.toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'long' }))
  }, [at])
  return (
    <time dateTime={at} title={local}>
      {shown[as](at)}
    </time>
  )
}
