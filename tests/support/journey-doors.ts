/**
 * The doors of a running Variorum as a program without a browser comes to them: sign in, ask, tell.
 * Journeys use it to set a scene quickly; what a journey is about is done in the browser.
 */
import { randomUUID } from 'node:crypto'

/** A signed-in person's way to the doors. */
export type Doors = {
  /** The value of the cookie that a signed-in browser carries. */
  readonly session: string
  ask<T>(path: string): Promise<T>
  tell<T>(path: string, body: unknown, method?: 'POST' | 'PUT'): Promise<T>
}

export const sessionCookie = 'variorum-session'

/** Sign in over HTTP. */
export async function signInAt(url: string, email: string, password: string): Promise<Doors> {
  const csrf = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken }: { csrfToken: string } = JSON.parse(await csrf.text())
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: url,
      cookie: csrf.headers.getSetCookie().map(pair).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`))
  if (cookie === undefined) throw new Error(`${email} cannot sign in: ${await answer.text()}`)
  return doorsWith(url, pair(cookie).slice(sessionCookie.length + 1))
}

/** The doors for one who signed in before. */
export function doorsWith(url: string, session: string): Doors {
  const cookie = `${sessionCookie}=${session}`
  return {
    session,
    ask: async (path) => read(path, await fetch(`${url}${path}`, { headers: { cookie } })),
    tell: async (path, body, method = 'POST') =>
      read(path, await tell(`${url}${path}`, method, body, { cookie, origin: url })),
  }
}

/** What somebody tells who has not signed in. */
export async function tellAsStranger<T>(url: string, path: string, body: unknown): Promise<T> {
  return read(path, await tell(`${url}${path}`, 'POST', body, { origin: url }))
}

function tell(
  address: string,
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(address, {
    method,
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  })
}

async function read<T>(path: string, answer: Response): Promise<T> {
  const words = await answer.text()
  if (!answer.ok) throw new Error(`${path} said ${answer.status}: ${words}`)
  return JSON.parse(words)
}

function pair(cookie: string): string {
  return cookie.split(';')[0] ?? ''
}
