/** The ledger as a test looks at it. */
import type { Event } from '../../lib/review/history.ts'
import { verifyLedger } from '../../lib/server/acts/verify-ledger.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { database } from '../../lib/server/store/database.ts'
import { eventsAfter } from '../../lib/server/store/event-log.ts'

/** The kinds of a project's events, in order. */
export async function kindsOf(projectId: string): Promise<string[]> {
  const rows = await eventsAfter(database(), projectId, 0, 10_000)
  return rows.map(({ kind }) => String(kind))
}

/** What verification finds wrong; null when ledger and tables agree. */
export async function differs(seat: Seat): Promise<unknown> {
  return (await verifyLedger(seat)).differs
}

/** A project's events, in order, as their bodies say. */
export async function eventsOf(projectId: string): Promise<Event[]> {
  const rows = await eventsAfter(database(), projectId, 0, 10_000)
  return rows.map(({ body }) => JSON.parse(body ?? 'null'))
}
