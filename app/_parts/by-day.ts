/**
 * Events grouped by their day in UTC, in the order given. A sealed event tells no time, so it stands
 * with the event before it in the list (the later one); sealed ones at the top have no day.
 */
import type { EventSeen } from '../../lib/review/seen.ts'

export type Day = { readonly day: string | null; readonly events: readonly EventSeen[] }

/** The events by day. */
export function byDay(events: readonly EventSeen[]): readonly Day[] {
  const days: { day: string | null; events: EventSeen[] }[] = []
  for (const event of events) {
    const last = days.at(-1)
    const day = event.sealed ? (last?.day ?? null) : event.at.slice(0, 10)
    if (last !== undefined && last.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}
