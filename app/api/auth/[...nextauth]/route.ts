/**
 * The doors of next-auth: the CSRF token, signing in, signing out, and who is signed in. All its
 * other addresses are closed, and what would make it fall (an address elsewhere as `callbackUrl`, a
 * body that it cannot read) is refused before it is asked.
 */

import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { Refusal } from '../../../../lib/review/refusal.ts'
import { authOptions } from '../../../../lib/server/auth/options.ts'
import { cookiesForAuth } from '../../../../lib/server/auth/own-cookies.ts'
import { ownPath } from '../../../../lib/server/auth/own-path.ts'
import { fromOurPages } from '../../../../lib/server/auth/same-origin.ts'
import { limited } from '../../v1/body.ts'
import { answering, doors } from '../../v1/door.ts'
import { guarded } from '../../v1/problem.ts'

const shown = new Set(['csrf', 'session', 'providers', 'signin', 'error'])
const done = new Set(['callback/credentials', 'signout'])
const LIMIT = 8 * 1024

const ask = answering(async (request, path) => {
  const action = path.nextauth ?? ''
  const nextauth = action.split('/')
  const known = request.method === 'POST' ? done.has(action) : shown.has(action)
  if (!known) throw new Refusal('not there', 'There is nothing at this address.')
  const body = request.method === 'POST' ? await formOf(request) : null
  refuseElsewhere(new URL(request.url).searchParams, new URLSearchParams(body ?? ''))
  const { url, method } = request
  const headers = headersFor(request)
  const copy = new NextRequest(
    url,
    body === null ? { method: 'GET', headers } : { method, headers, body },
  )
  const response: unknown = await NextAuth(
    copy,
    { params: Promise.resolve({ nextauth }) },
    authOptions(),
  )
  if (!(response instanceof Response)) throw new Error('next-auth gave no answer')
  for (const [name, value] of Object.entries(guarded)) response.headers.set(name, value)
  return response
})

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
