/**
 * The doors of next-auth: the CSRF token, signing in, signing out, and who is signed in. All its
 * other addresses are closed, and what would make it fall (an address elsewhere as `callbackUrl`, a
 * body that it cannot read) is refused before it is asked.
 */

import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { Refusal } from '../../../../lib/review/refusal.ts'
import { authOptions } from '../../../../lib/server/auth/options.ts'
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
  refuseElsewhere(new URL(request.url).searchParams, new URLSearchParams(body ?? ''), request)
  const { url, method, headers } = request
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

/** Refuses every address to go to afterwards that is not ours, wherever next-auth would take it from. */
function refuseElsewhere(query: URLSearchParams, form: URLSearchParams, request: Request): void {
  const cookie = /callback-url=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1]
  const asked = [...query.getAll('callbackUrl'), ...form.getAll('callbackUrl')]
  for (const address of [...asked, ...(cookie === undefined ? [] : [decoded(cookie)])]) {
    if (ownPath(address) === null) {
      throw new Refusal('not understood', 'The address to go to afterwards is not one of ours.')
    }
  }
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return '\0'
  }
}
