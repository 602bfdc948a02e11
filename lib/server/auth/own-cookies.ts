/**
 * The cookies that next-auth sets and reads, by names of our own. Cookies do not tell ports apart:
 * another program on this machine sets its cookies for us too, and next-auth falls over an address
 * elsewhere in one of its own name. So it is handed only ours, and the address to go to afterwards
 * only if it is one of our pages.
 */

import { isSecure } from './own-origin.ts'
import { ownPath } from './own-path.ts'
import { sessionCookieName } from './session-cookie.ts'

/** next-auth's cookies. Behind https their names bind them to this host. */
export function ownCookies() {
  const secure = isSecure()
  const named = (name: string) => ({
    name: `${secure ? '__Host-' : ''}${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  })
  return {
    sessionToken: { ...named(''), name: sessionCookieName() },
    csrfToken: named('variorum-csrf-token'),
    callbackUrl: named('variorum-callback-url'),
    // Between here and the provider and back; next-auth gives each a quarter of an hour.
    pkceCodeVerifier: named('variorum-pkce'),
    state: named('variorum-state'),
    nonce: named('variorum-nonce'),
  }
}

/** What next-auth may read of a Cookie header; empty when there is nothing for it. */
export function cookiesForAuth(header: string): string {
  const { callbackUrl, ...others } = ownCookies()
  const own = new Set<string>(Object.values(others).map(({ name }) => name))
  return header
    .split(/;\s*/)
    .filter((cookie) => {
      const [name = '', ...value] = cookie.split('=')
      if (name === callbackUrl.name) return ownPath(decoded(value.join('='))) !== null
      return own.has(name)
    })
    .join('; ')
}

/** Where the sender of a Cookie header was going when the sign-in began: a path of ours, or `/`. */
export function goingTo(header: string): string {
  const name = `${ownCookies().callbackUrl.name}=`
  const cookie = header.split(/;\s*/).find((one) => one.startsWith(name))
  return cookie === undefined ? '/' : (ownPath(decoded(cookie.slice(name.length))) ?? '/')
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return '\0'
  }
}
