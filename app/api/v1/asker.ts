/**
 * Who asks: a browser by its cookie. What wants to change something must come from our own pages,
 * for a browser sends its cookie along with whatever another page asks, too.
 */
import { Refusal } from '../../../lib/review/refusal.ts'
import type { Scope } from '../../../lib/review/scopes.ts'
import { fromOurPages } from '../../../lib/server/auth/same-origin.ts'
import { type Seat, type SignedIn, seatIn } from '../../../lib/server/auth/seat.ts'
import { personOf, sessionCookieName } from '../../../lib/server/auth/session-cookie.ts'
import type { Path } from './path.ts'
import type { Asking } from './problem.ts'

/** The person who asks. */
export async function asker(
  request: Request,
  asking: Asking,
  _scope: Scope | null = null,
): Promise<SignedIn> {
  const person = await personOf(cookieOf(request))
  if (person === null) throw new Refusal('not signed in', 'You are not signed in, or no longer.')
  asking.personId = person.personId
  return person
}

/** The seat of whoever asks, in the project of the path. */
export async function seatAsking(
  request: Request,
  path: Path,
  asking: Asking,
  scope: Scope | null = null,
): Promise<Seat> {
  return seatIn(await asker(request, asking, scope), path.project ?? '')
}

/** Refuses a change that another site’s page may have asked a browser for. */
export function refuseForeign(request: Request): void {
  if (fromOurPages(request.headers)) return
  throw new Refusal('not yours', 'Only Variorum’s own pages may ask for this.')
}

function cookieOf(request: Request): string | undefined {
  const name = `${sessionCookieName()}=`
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length)
}
