/**
 * How next-auth is used: its credentials and OAuth providers, its CSRF token, its encrypted cookie.
 * Its own sessions cannot be ended by a server, so the token holds only the number of a row in
 * `session`, and it is that row which is asked (see seat.ts).
 *
 * What the sign-in page is told (`?error=`): `CredentialsSignin` (the e-mail or the password is not
 * right), `TooOften.12` (wait 12 seconds), `Second.TOKEN` (now the second factor), `WrongCode`,
 * `Over` (begin again), `NoAccount` (the provider’s person is nobody here),
 * `NotProved` (the password first), `Busy`; and next-auth’s
 * own `OAuthSignin`, `OAuthCallback`, `Callback` (the provider did not answer, or not as it should).
 */
import type { NextAuthOptions, Session } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import credentials from 'next-auth/providers/credentials'
import { Refusal } from '../../review/refusal.ts'
import { database } from '../store/database.ts'
import { Busy, translated } from '../store/trouble.ts'
import { secret } from './keyed.ts'
import { ownCookies } from './own-cookies.ts'
import { ownOrigin } from './own-origin.ts'
import { ownPath } from './own-path.ts'
import { enterByProvider, oauthProvider, providerId } from './provider.ts'
import { providerSettings } from './provider-settings.ts'
import { sessionLimits, signedIn } from './seat.ts'
import { noteFault } from './security-log.ts'
import { type Entered, finishSignIn, signIn, signOut, type Whence } from './sign-in.ts'

const seconds = sessionLimits.hours * 3600

/**
 * The options of next-auth for one request: from where it comes, and where its sender was going.
 * Read when asked, because the secret is not there at build time.
 */
export function authOptions(
  whence: Whence = { address: '', agent: null },
  going = '/',
): NextAuthOptions {
  const settings = providerSettings()
  let entered: string | null = null
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
        authorize: (typed) => authorize(() => signIn(typed, whence)),
      }),
      credentials({
        id: 'second-step',
        credentials: { half: { label: 'Token' }, code: { label: 'Code' } },
        authorize: (typed) => authorize(() => finishSignIn(typed, whence)),
      }),
      ...(settings === null ? [] : [oauthProvider(settings)]),
    ],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== providerId || settings === null) return true
        const way = await wayIn(() => enterByProvider(profile, settings, whence))
        if ('error' in way) return pageOf(way.error, going)
        entered = way.sessionId
        return true
      },
      jwt: async ({ token, user }) => keptToken(token.sid, user, entered),
      session: asSession,
      redirect: async ({ url }) => `${ownOrigin()}${ownPath(url) ?? '/'}`,
    },
    events: { signOut: async ({ token }) => sessionEnded(token.sid) },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

async function authorize(enters: () => Promise<Entered>) {
  const way = await wayIn(enters)
  if (!('error' in way)) return { id: way.personId, sid: way.sessionId }
  if (way.error === 'CredentialsSignin') return null
  throw new Error(way.error)
}

type Way = { readonly personId: string; readonly sessionId: string } | { readonly error: string }

/** A session, or the word for the sign-in page. */
async function wayIn(enters: () => Promise<Entered>): Promise<Way> {
  try {
    const entered = await enters()
    return 'half' in entered ? { error: `Second.${entered.half}` } : entered
  } catch (error) {
    if (error instanceof Refusal) return { error: wordFor(error) }
    if (!(translated(error) instanceof Busy)) noteFault(error, { method: 'POST', route: 'sign-in' })
    return { error: 'Busy' }
  }
}

function wordFor({ kind, facts }: Refusal): string {
  if (kind === 'too often') return `TooOften.${facts.seconds}`
  if (kind === 'not understood') return 'WrongCode'
  if (kind === 'not now') return 'Over'
  if (facts.why === 'not proved') return 'NotProved'
  return facts.why === undefined && kind === 'not signed in' ? 'CredentialsSignin' : 'NoAccount'
}

/**
 * The sign-in page for who comes back from the provider without a session. The token of the second
 * step stands after the `#`, so that it never reaches a log.
 */
function pageOf(error: string, going: string): string {
  const to = `${ownOrigin()}/sign-in?callbackUrl=${encodeURIComponent(ownPath(going) ?? '/')}`
  return error.startsWith('Second.') ? `${to}#${error}` : `${to}&error=${error}`
}

/** Nothing but the session's number goes into the cookie; an ended session throws it away. */
async function keptToken(
  sid: unknown,
  user: object | undefined,
  entered: string | null,
): Promise<{ sid: string }> {
  const fresh: unknown = user === undefined ? sid : (entered ?? Reflect.get(user, 'sid'))
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
