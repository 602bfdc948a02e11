/**
 * Where to go after signing in: only ever a path of this place. Browsers read `//host`, `/\host` and
 * control characters inside addresses in surprising ways, so the address is parsed as they parse it
 * and compared with our own origin.
 */
import { ownOrigin } from './own-origin.ts'

/** The path (with query) that an address means here, or null when it leads elsewhere. */
export function ownPath(address: string): string | null {
  if (address.length > 2_000 || /[\p{Cc}\\]/u.test(address)) return null
  const url = URL.parse(address, ownOrigin())
  if (url === null || url.origin !== ownOrigin() || url.username !== '') return null
  if (url.pathname.startsWith('//')) return null
  return `${url.pathname}${url.search}`
}
