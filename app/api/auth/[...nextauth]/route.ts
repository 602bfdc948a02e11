/**
 * The doors of next-auth: the CSRF token, signing in (in one step or two, or by the provider),
 * signing out, and who is signed in. All its
 * other addresses are closed, and what would make it fall (an address elsewhere as `callbackUrl`, a
 * body that it cannot read) is refused before it is asked.
 */

import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { Refusal } from '../../../../lib/review/refusal.ts'
import { authOptions } from '../../../../lib/server/auth/options.ts'
import { cookiesForAuth, goingTo } from '../../../../lib/server/auth/own-cookies.ts'
import { ownPath } from '../../../../lib/server/auth/own-path.ts'
import { providerId } from '../../../../lib/server/auth/provider.ts'
import { providerSettings } from '../../../../lib/server/auth/provider-settings.ts'
import { fromOurPages } from '../../../../lib/server/auth/same-origin.ts'
import { personOf } from '../../../../lib/server/auth/session-cookie.ts'
import { cookieOf } from '../../v1/asker.ts'
import { limited } from '../../v1/body.ts'
import { answering, doors } from '../../v1/door.ts'
import { guarded } from '../../v1/problem.ts'

const shown = new Set(['csrf', 'session', 'providers', 'signin', 'error'])
const done = new Set(['callback/credentials', 'callback/second-step', 'signout'])
/** There only where the installation names a provider: the way to it, and the way back. */
const [toProvider, fromProvider] = [`signin/${providerId}`, `callback/${providerId}`]
const LIMIT = 8 * 1024

const ask = answering(async (request, path) => {
  const action = path.nextauth ?? ''
  if (!isKnown(request.method, action)) {
    throw new Refusal('not there', 'There is nothing at this address.')
  }
  const body = request.method === 'POST' ? await formOf(request) : null
  const url = new URL(request.url)
  refuseElsewhere(url.searchParams, new URLSearchParams(body ?? ''))
  // What stands in the query of a POST would be handed on to the provider.
  if (body !== null) url.search = ''
  const headers = headersFor(request)
  const copy = new NextRequest(
    url,
    body === null ? { method: 'GET', headers } : { method: 'POST', headers, body },
  )
  const whence = {
    address: request.headers.get('x-variorum-address') ?? '',
    agent: request.headers.get('user-agent')?.slice(0, 300) ?? null,
    here: action === fromProvider ? await personOf(cookieOf(request)) : null,
  }
  const response: unknown = await NextAuth(
    copy,
    { params: Promise.resolve({ nextauth: action.split('/') }) },
    authOptions(whence, goingTo(headers.get('cookie') ?? '')),
  )
  if (!(response instanceof Response)) throw new Error('next-auth gave no answer')
  for (const [name, value] of Object.entries(guarded)) response.headers.set(name, value)
  return response
})

function isKnown(method: string, action: string): boolean {
  if (action === (method === 'POST' ? toProvider : fromProvider)) return providerSettings() !== null
  return method === 'POST' ? done.has(action) : shown.has(action)
}

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({ GET: ask, POST: ask })

async function formOf(request: Request): Promise<string> {
  if (!fromOurPages(request.headers)) {
    throw new Refusal('not yours', 'Only Variorum’s own pages may ask for this.')
  }
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type)) {
    throw new Refusal('not understood', 'Send a form, application/x-www-form-urlencoded.')
  }
  return new TextDecoder().decode(await limited(request.body, LIMIT))
}

/** The headers as they came, but of the cookies only those that are next-auth's here. */
function headersFor(request: Request): Headers {
  const headers = new Headers(request.headers)
  headers.set('cookie', cookiesForAuth(headers.get('cookie') ?? ''))
  return headers
}

/** Refuses every address to go to afterwards that is asked for and is not ours. */
function refuseElsewhere(query: URLSearchParams, form: URLSearchParams): void {
  for (const address of [...query.getAll('callbackUrl'), ...form.getAll('callbackUrl')]) {
    if (ownPath(address) === null) {
      throw new Refusal('not understood', 'The address to go to afterwards is not one of ours.')
    }
  }
}
