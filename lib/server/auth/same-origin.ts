/**
 * Does a request that wants to change something come from our own pages? Browsers say so on every
 * POST, PUT and DELETE: by `Origin`, or by `Sec-Fetch-Site`. A request that says nothing is refused
 * as well: programs without a browser will come with tokens of their own, not with a cookie.
 */
import { ownOrigin } from './own-origin.ts'

/** Whether the headers show that our own page asks. A wrong word in either outweighs the other. */
export function fromOurPages(headers: Headers): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null && site === null) return false
  return (origin === null || origin === ownOrigin()) && (site === null || site === 'same-origin')
}
