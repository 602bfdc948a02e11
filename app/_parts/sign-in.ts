/**
 * Asking for a session through next-auth's own door. A wrong password and an unknown e-mail read the
 * same; when guessing is slowed, the sentence says for how long.
 */
import { Offline, Refused } from './ask.ts'

/** Ask for a session; throws what is to be read when there is none. */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await send(email, password).catch(() => null)
  if (answer === null) throw new Offline()
  const said: { url?: string } | null = await answer.json().catch(() => null)
  const error = said?.url ? new URL(said.url, window.location.href).searchParams.get('error') : null
  if (answer.ok && error === null) return
  if (error?.startsWith('TooOften.')) throw tooOften(Number(error.slice('TooOften.'.length)))
  if (answer.status === 429) throw tooOften(60)
  if (error === 'Busy' || answer.status >= 500) {
    throw new Refused('fault', 'The server could not answer just now. Wait a moment and try again.')
  }
  throw new Refused('not signed in', 'The e-mail or the password is not right.')
}

/** The sentence for one who has to wait before the next try. */
export function tooOften(seconds: number): Refused {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new Refused('too often', `Too many tries. Wait ${wait} and try again.`, { seconds })
}

async function send(email: string, password: string): Promise<Response> {
  const csrf: { csrfToken: string } = await (
    await fetch('/api/auth/csrf', { cache: 'no-store' })
  ).json()
  return fetch('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, email, password, json: 'true' }),
  })
}
