/** A program that comes to the doors with a token of somebody, each write under a key of its own. */
import type { Scope } from '../../lib/review/scopes.ts'
import type { Seat } from '../../lib/server/auth/seat.ts'
import { house } from './open-house.ts'
import { tokenOf } from './tokens.ts'
import { Visitor } from './visitor.ts'

/** A program with a token of somebody. */
export async function program(seat: Seat, ...scopes: readonly Scope[]) {
  const { token, id } = await tokenOf(seat, scopes.length === 0 ? ['everything'] : scopes)
  const headers = { authorization: `Bearer ${token}` }
  const browser = new Visitor(house().url)
  let keys = 0
  return {
    id,
    get: (path: string, more = {}) => browser.send(path, { headers: { ...headers, ...more } }),
    head: (path: string) => browser.send(path, { method: 'HEAD', headers }),
    tell: (path: string, body: unknown, method = 'POST') =>
      browser.send(path, {
        method,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'idempotency-key': `${id}-${++keys}`,
        },
        ...(method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
      }),
  }
}
