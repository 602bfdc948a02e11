/**
 * What an event says, as the canonical JSON that is committed to. The act of an event can be written out before its
 * act takes the project's lock: of a revision with ten thousand marks that takes a quarter of a second, and
 * nobody need wait for it. Number and time are known under the lock alone.
 */
import { canonical } from '../../review/canonical.ts'
import type { Act, Event } from '../../review/history.ts'

const ahead = new WeakMap<Act, string>()

/** Write an act out ahead. It must be recorded as it is. */
export function sayAhead(act: Act): void {
  ahead.set(act, canonical(act))
}

/** The body of an event. */
export function bodyOf(event: Event): string {
  const { act, ...rest } = event
  const said = ahead.get(act)
  // Canonical JSON has the members of an object in order, and `act` is the first of an event's.
  return said === undefined ? canonical(event) : `{"act":${said},${canonical(rest).slice(1)}`
}
