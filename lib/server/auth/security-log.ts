/**
 * What is written down about safety: sign-ins good and bad, refusals, throttles to the security log;
 * faults to the process's log (JSON lines on the standard error), for the database may be what is
 * broken. Neither ever holds a password, a cookie, a token or words
 * of a text; what a client sent is cut short and freed of control characters, so that nobody can
 * forge a line. A log that cannot be written never changes an answer.
 */
import { randomBytes } from 'node:crypto'
import { described, log } from '../log/log.ts'
import { requestNote } from '../log/request.ts'
import { database } from '../store/database.ts'
import { keepSecurityEntry, type SecurityEntry } from '../store/security-log.ts'

/** Writes a line into the security log. */
export async function noteSecurity(entry: SecurityEntry): Promise<void> {
  const { kind, personId, address } = entry
  log.info({ kind, person: personId, address, request: requestNote()?.id }, 'security')
  try {
    const detail = Object.fromEntries(
      Object.entries(entry.detail).map(([name, value]) => [name, plain(value)]),
    )
    await keepSecurityEntry(database(), { ...entry, detail })
  } catch {
    log.warn({ kind: entry.kind }, 'a line of the security log could not be kept')
  }
}

/** Writes down a fault of ours and answers the name by which it can be found in the log. */
export function noteFault(fault: unknown, where: { method: string; route: string }): string {
  const id = randomBytes(6).toString('hex')
  const note = requestNote()
  const route = note?.route ?? where.route
  log.error(
    { id, method: where.method, route, request: note?.id, fault: described(fault) },
    'fault',
  )
  return id
}

/** Writes down trouble that passes by itself. */
export function noteTrouble(fault: unknown, where: string): void {
  log.warn({ where, fault: described(fault) }, 'trouble')
}

function plain(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value !== 'string') return value
  return value.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·').slice(0, 200)
}
