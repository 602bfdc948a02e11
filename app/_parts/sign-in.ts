/**
 * Asking for a session through next-auth's own doors. A wrong password and an unknown e-mail read the
 * same; when guessing is slowed, the sentence says for how long. Where a second factor is asked, the
 * answer is a token for the second step, which the page keeps to itself.
 */
import { Offline, Refused } from './ask.ts'

/** Where the address keeps the token of the second step: after the `#`, which reaches no log. */
export const secondStepMark = '#Second.'

/** Ask for a session. Answers null when it is there, or the token of the second step. */
export async function signIn(email: string, password: string): Promise<string | null> {
  return enter('callback/credentials', { email, password })
}

/** The second step: the token of the first, and a code. */
export async function showCode(half: string, code: string): Promise<void> {
  await enter('callback/second-step', { half, code })
}

/** Go to the provider, and from there back and on to a page of ours. */
export async function goToProvider(to: string): Promise<void> {
  const said = await send('signin/provider', { callbackUrl: to })
  const error = errorIn(said.url)
  if (error !== null || said.url === null) throw refusedBy(error ?? 'OAuthSignin')
  window.location.assign(said.url)
}

/** What the sign-in page says to a word in its address (`?error=`), as after the way back from a provider. */
export function refusedBy(error: string): Refused {
  if (error.startsWith('TooOften.')) return tooOften(Number(error.slice('TooOften.'.length)))
  const sentence = sentences[error]
  if (sentence !== undefined) return new Refused('not signed in', sentence)
  return new Refused('not signed in', 'The e-mail or the password is not right.')
}

/** The sentence for one who has to wait before the next try. */
function tooOften(seconds: number): Refused {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new Refused('too often', `Too many tries. Wait ${wait} and try again.`, { seconds })
}

const interrupted = 'The way back from the sign-in service was interrupted. Try it again from here.'

const sentences: Readonly<Record<string, string>> = {
  WrongCode:
    'This code is not right, or was used already. Type the one that your app shows now, or a recovery code.',
  Over: 'This took too long. Sign in again from the beginning.',
  NoAccount:
    'There is no account here for the one you signed in as. Ask whoever invited you, or sign in with your password.',
  NotProved:
    'Nobody has proved the e-mail of your account yet. Sign in with your password; then, within ten minutes, press «Tie» on your account page.',
  OAuthSignin: 'The sign-in service cannot be reached just now. Wait a moment and try again.',
  OAuthCallback: interrupted,
  Callback: interrupted,
  Busy: 'The server could not answer just now. Wait a moment and try again.',
}

async function enter(
  door: string,
  words: Readonly<Record<string, string>>,
): Promise<string | null> {
  const { ok, status, url } = await send(door, words)
  const error = errorIn(url)
  if (error?.startsWith('Second.')) return error.slice('Second.'.length)
  if (ok && error === null) return null
  if (error !== null) throw refusedBy(error)
  if (status === 429) throw tooOften(60)
  throw refusedBy(status >= 500 ? 'Busy' : 'CredentialsSignin')
}

function errorIn(url: string | null): string | null {
  return url === null ? null : new URL(url, window.location.href).searchParams.get('error')
}

type Said = { readonly ok: boolean; readonly status: number; readonly url: string | null }

async function send(door: string, words: Readonly<Record<string, string>>): Promise<Said> {
  try {
    const csrf: { csrfToken: string } = await (
      await fetch('/api/auth/csrf', { cache: 'no-store' })
    ).json()
    const answer = await fetch(`/api/auth/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken: csrf.csrfToken, ...words, json: 'true' }),
    })
    const said: { url?: string } | null = await answer.json().catch(() => null)
    return { ok: answer.ok, status: answer.status, url: said?.url ?? null }
  } catch {
    throw new Offline()
  }
}
