/**
 * Who asks: a browser by its cookie, a program by its token. What wants to change something with a
 * cookie must come from our own pages, for a browser sends it along with whatever another page asks, too.
 */
import { Refusal } from '../../../lib/review/refusal.ts'
import { type Scope, scopesInclude } from '../../../lib/review/scopes.ts'
import { bearer } from '../../../lib/server/auth/bearer.ts'
import { fromOurPages } from '../../../lib/server/auth/same-origin.ts'
import { type Seat, type SignedIn, seatIn } from '../../../lib/server/auth/seat.ts'
import { personOf, sessionCookieName } from '../../../lib/server/auth/session-cookie.ts'
import type { Path } from './path.ts'
import type { Asking } from './problem.ts'

/**
 * The person who asks, for a door that a token with this scope may come through. Where a request says
 * `Authorization`, its cookie is not looked at: it is a program, and answers for itself alone.
 */
export async function asker(
  request: Request,
  asking: Asking,
  scope: Scope | null = null,
): Promise<SignedIn> {
  const header = request.headers.get('authorization')
  const person =
    header === null ? await personOf(cookieOf(request)) : await bearer(header, asking.address ?? '')
  if (person === null) throw new Refusal('not signed in', 'You are not signed in, or no longer.')
  asking.personId = person.personId
  if (person.token !== null && scope === null) {
    throw new Refusal('not yours', 'This is for people in a browser; no token comes through here.')
  }
  return person
}

/** The seat of whoever asks, in the project of the path. */
export async function seatAsking(
  request: Request,
  path: Path,
  asking: Asking,
  scope: Scope | null = null,
): Promise<Seat> {
  const seat = await seatIn(await asker(request, asking, scope), path.project ?? '')
  if (scope === null || seat.scopes === null || scopesInclude(seat.scopes, scope)) return seat
  const has = seat.scopes.join(', ')
  throw new Refusal(
    'not yours',
    `This needs the scope «${scope}»; the token has ${has}. Make a token that has it.`,
    { scope, scopes: seat.scopes },
  )
}

/** Refuses a change that another site’s page may have asked a browser for. A program's token no page can send. */
export function refuseForeign(request: Request): void {
  if (request.headers.has('authorization') || fromOurPages(request.headers)) return
  throw new Refusal(
    'not yours',
    'Only Variorum’s own pages may ask for this with a cookie; a program comes with a token.',
  )
}

/** The cookie of the session that a request carries. */
export function cookieOf(request: Request): string | undefined {
  const name = `${sessionCookieName()}=`
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length)
}
