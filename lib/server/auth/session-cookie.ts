/**
 * The cookie that a signed-in browser carries: a token of next-auth (encrypted with the
 * installation's secret) that holds the number of a session and nothing else. Name, role and rights are read from the
 * database on each request, so nothing that was true yesterday is believed today.
 *
 * Behind https its name begins with `__Host-`, which binds it to this host and to https.
 */
import { decode } from 'next-auth/jwt'
import { database } from '../store/database.ts'
import { translated } from '../store/trouble.ts'
import { keyed, secret } from './keyed.ts'
import { isSecure } from './own-origin.ts'
import { type SignedIn, signedIn } from './seat.ts'

/** The name of the session's cookie. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-variorum-session' : 'variorum-session'
}

/** The number of the session that a cookie's value holds, or null. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (cookie === undefined || cookie === '' || cookie.length > 4_000) return null
  const key = keyed('opened cookie', cookie)
  const known = opened.get(key)
  if (known !== undefined && Date.now() < known.until) return known.sid
  try {
    const token = await decode({ token: cookie, secret: secret() })
    if (typeof token?.sid !== 'string') return null
    keep(key, { sid: token.sid, until: Number(token.exp ?? 0) * 1_000 })
    return token.sid
  } catch {
    return null
  }
}

/** What cookies held that were opened before, by a keyed hash: opening one costs as much as asking the database. */
const opened = new Map<string, { readonly sid: string; readonly until: number }>()

/** So many are remembered. */
const MOST = 1_000

function keep(key: string, found: { readonly sid: string; readonly until: number }): void {
  opened.delete(key)
  opened.set(key, found)
  const [oldest] = opened.keys()
  if (opened.size > MOST && oldest !== undefined) opened.delete(oldest)
}

/** The person whose browser sent this cookie, or null. */
export async function personOf(cookie: string | undefined): Promise<SignedIn | null> {
  const sessionId = await sessionIdOf(cookie)
  if (sessionId === null) return null
  try {
    return await signedIn(database(), sessionId)
  } catch (error) {
    throw translated(error)
  }
}
