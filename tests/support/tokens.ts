/** Tokens of the people of a test: made as the act makes them, and the seat that a program takes with one. */
import type { Scope } from '../../lib/review/scopes.ts'
import { makeToken } from '../../lib/server/acts/make-token.ts'
import { bearer } from '../../lib/server/auth/bearer.ts'
import { type Seat, seatIn } from '../../lib/server/auth/seat.ts'

/** A token of somebody in the project where they sit. */
export async function tokenOf(
  { personId, projectId }: Seat,
  scopes: readonly Scope[] = ['everything'],
  more: { readonly label?: string; readonly days?: number } = {},
): Promise<{ readonly id: string; readonly token: string }> {
  const { label = 'A program', days = 30 } = more
  return makeToken({ personId }, null, { label, projectId, scopes: [...scopes], days })
}

/** The seat that a program has with a token. */
export async function seatWith(token: string, projectId: string): Promise<Seat> {
  return seatIn(await bearer(`Bearer ${token}`, 'a test'), projectId)
}
