/**
 * How next-auth is used: its credentials provider, its CSRF token, its encrypted cookie. Its own
 * sessions cannot be ended by a server, so the token holds only the number of a row in `session`,
 * and it is that row which is asked (see seat.ts).
 *
 * What the sign-in page is told: `CredentialsSignin` (the e-mail or the password is not right),
 * `TooOften.12` (wait 12 seconds) or `Busy`.
 */
import type { NextAuthOptions, Session } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import credentials from 'next-auth/providers/credentials'
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { Busy, translated } from '../store/trouble.ts'
import { secret } from './keyed.ts'
import { ownCookies } from './own-cookies.ts'
import { ownPath } from './own-path.ts'
import { sessionLimits, signedIn } from './seat.ts'
import { noteFault } from './security-log.ts'
import { ownOrigin } from './session-cookie.ts'
import { signIn, signOut } from './sign-in.ts'

const seconds = sessionLimits.hours * 3600

/** The options of next-auth; read when asked, because the secret is not there at build time. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: seconds },
    jwt: { maxAge: seconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: ownCookies(),
    providers: [
      credentials({
        credentials: {
          email: { label: 'E-mail' },
          password: { label: 'Password', type: 'password' },
        },
        authorize: (typed, request) =>
          authorize(typed, String(request.headers?.['x-variorum-address'] ?? '')),
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => keptToken(token.sid, user),
      session: asSession,
      redirect: async ({ url }) => `${ownOrigin()}${ownPath(url) ?? '/'}`,
    },
    events: { signOut: async ({ token }) => sessionEnded(token.sid) },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

async function authorize(typed: unknown, address: string) {
  try {
    const { personId, sessionId } = await signIn(typed, address)
    return { id: personId, sid: sessionId }
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not signed in') return null
    if (error instanceof Refusal) throw new Error(`TooOften.${error.facts.seconds}`)
    if (!(translated(error) instanceof Busy)) noteFault(error, { method: 'POST', route: 'sign-in' })
    throw new Error('Busy')
  }
}

/** Nothing but the session's number goes into the cookie; an ended session throws it away. */
async function keptToken(sid: unknown, user: object | undefined): Promise<{ sid: string }> {
  const fresh: unknown = user === undefined ? sid : Reflect.get(user, 'sid')
  if (typeof fresh !== 'string') throw new Error('no session')
  if (user === undefined && (await signedIn(database(), fresh)) === null) throw new Error('ended')
  return { sid: fresh }
}

/** What a page may ask of next-auth: a name, nothing else. */
async function asSession({ session, token }: { session: Session; token: JWT }) {
  const person = typeof token.sid === 'string' ? await signedIn(database(), token.sid) : null
  return { expires: session.expires, user: { name: person?.name ?? null } }
}

async function sessionEnded(sid: unknown): Promise<void> {
  if (typeof sid === 'string') await signOut(sid)
}
