/**
 * The doors of `/api/v1`: what every route does before and after its act. A route names the act and
 * the act's schema; here the asker is recognised, the seat is read, the request is looked at, the
 * answer is said. In this order, so that whoever may not see a project gets the same answer for
 * whatever is sent: origin, session, seat, then the body.
 *
 * Every write names an `Idempotency-Key`, kept by the act in its own transaction: told twice, it
 * happens once. What a request said is kept beside the key only as a hash that is keyed with the
 * installation's secret, for it may be a password: who has the database alone cannot try guesses.
 */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { firstProblem } from '../../../lib/review/asked.ts'
import { Refusal } from '../../../lib/review/refusal.ts'
import { keyed } from '../../../lib/server/auth/keyed.ts'
import { fromOurPages } from '../../../lib/server/auth/same-origin.ts'
import { type Seat, type SignedIn, seatIn } from '../../../lib/server/auth/seat.ts'
import { personOf, sessionCookieName } from '../../../lib/server/auth/session-cookie.ts'
import type { Once } from '../../../lib/server/ledger/act.ts'
import { attachment, type FileHanded } from './attachment.ts'
import { readBytes, USUAL } from './body.ts'
import { type Path, pathOf } from './path.ts'
import { type Asking, guarded, problem, said } from './problem.ts'
import { readJson } from './strict-json.ts'

export type Handler = (
  request: Request,
  context: { readonly params: Promise<Readonly<Record<string, string | readonly string[]>>> },
) => Promise<Response>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Doors = Readonly<Record<Method | 'HEAD' | 'OPTIONS', Handler>>

/** All methods of a route: those that it answers, and a 405 with `Allow` for the others. */
export function doors(open: { readonly [M in Method]?: Handler }): Doors {
  const methods = [...Object.keys(open), ...(open.GET === undefined ? [] : ['HEAD']), 'OPTIONS']
  const allow = methods.join(', ')
  const none: Handler = async (request) => notThatWay(request, allow)
  const whichWays: Handler = async () =>
    new Response(null, { status: 204, headers: { ...guarded, Allow: allow } })
  const { GET = none, POST = none, PUT = none, PATCH = none, DELETE = none } = open
  return {
    GET,
    HEAD: async (request, context) => bodiless(await GET(request, context)),
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS: whichWays,
  }
}

/** A door that shows something of a project to a seat in it. */
export function show<T>(
  read: (seat: Seat, path: Path, query: URLSearchParams) => Promise<T>,
): Handler {
  return answering(async (request, path, asking) => {
    const seat = await seatIn(await asker(request, asking), path.project ?? '')
    return answered(await read(seat, path, new URL(request.url).searchParams))
  })
}

/** A door that hands a file over: always to be kept, never to be opened in our origin. */
export function file(read: (seat: Seat, path: Path) => Promise<FileHanded>): Handler {
  return answering(async (request, path, asking) => {
    const seat = await seatIn(await asker(request, asking), path.project ?? '')
    return attachment(await read(seat, path))
  })
}

/** A door that shows something to a signed-in person. */
export function showPerson<T>(read: (person: SignedIn, path: Path) => Promise<T>): Handler {
  return answering(async (request, path, asking) =>
    answered(await read(await asker(request, asking), path)),
  )
}

type Placed = (path: Path) => Readonly<Record<string, unknown>>
const nowhere: Placed = () => ({})

/** A door through which a seat does something; what stands in the path joins the body. */
export function write<S extends z.ZodType, T>(
  input: S,
  act: (seat: Seat, once: Once, input: z.output<S>) => Promise<T>,
  place: Placed = nowhere,
  limit = USUAL,
): Handler {
  return answering(async (request, path, asking) => {
    refuseForeign(request)
    const seat = await seatIn(await asker(request, asking), path.project ?? '')
    const { once, value } = await told(request, input, place(path), limit)
    return answered(await act(seat, once, value))
  })
}

/** A door through which a signed-in person does something that belongs to no project. */
export function writePerson<S extends z.ZodType, T>(
  input: S,
  act: (person: SignedIn, once: Once, input: z.output<S>) => Promise<T>,
): Handler {
  return answering(async (request, _path, asking) => {
    refuseForeign(request)
    const person = await asker(request, asking)
    const { once, value } = await told(request, input, {}, USUAL)
    return answered(await act(person, once, value))
  })
}

/** A door through which somebody comes in who is not signed in yet. */
export function writeStranger<S extends z.ZodType, T>(
  input: S,
  act: (input: z.output<S>) => Promise<T>,
): Handler {
  return answering(async (request) => {
    refuseForeign(request)
    const { value } = await told(request, input, {}, USUAL)
    return answered(await act(value))
  })
}

/** Runs a door; what it throws is translated here, once. */
export function answering(
  work: (request: Request, path: Path, asking: Asking) => Promise<Response>,
): Handler {
  return async (request, { params }) => {
    const asking: Asking = {
      method: request.method,
      route: new URL(request.url).pathname,
      address: request.headers.get('x-variorum-address'),
      personId: null,
    }
    try {
      return await work(request, pathOf(await params), asking)
    } catch (error) {
      return problem(error, asking)
    }
  }
}

/** The person who asks. */
export async function asker(request: Request, asking: Asking): Promise<SignedIn> {
  const person = await personOf(cookieOf(request))
  if (person === null) throw new Refusal('not signed in', 'You are not signed in, or no longer.')
  asking.personId = person.personId
  return person
}

/** What a request brings: its key and its checked value. */
async function told<S extends z.ZodType>(
  request: Request,
  input: S,
  placed: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<{ once: Once; value: z.output<S> }> {
  const key = keyOf(request)
  const bytes = request.method === 'DELETE' ? null : await readBytes(request, limit)
  const body = bytes === null ? {} : readJson(bytes)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('not understood', 'The request must be a JSON object.')
  }
  const twice = Object.keys(placed).find((name) => Object.hasOwn(body, name))
  if (twice !== undefined) {
    throw new Refusal('not understood', `«${twice}» is in the address already.`, { field: twice })
  }
  const parsed = input.safeParse({ ...body, ...placed })
  if (!parsed.success) throw misread(parsed.error)
  return { once: { key, fingerprint: fingerprint(request, bytes) }, value: parsed.data }
}

function misread(error: z.ZodError): Refusal {
  const { field, sentence } = firstProblem(error)
  return new Refusal('not understood', sentence, field === '' ? {} : { field: field.slice(0, 80) })
}

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? ''
  if (/^[\x21-\x7e]{1,128}$/.test(key)) return key
  throw new Refusal('not understood', 'Send an Idempotency-Key of 1 to 128 visible characters.')
}

/** What a request said, as a keyed hash. */
export function fingerprint(request: Request, bytes: Uint8Array | null): string {
  const body = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
  return keyed('request', `${request.method} ${new URL(request.url).pathname}\n${body}`)
}

function refuseForeign(request: Request): void {
  if (fromOurPages(request.headers)) return
  throw new Refusal('not yours', 'Only Variorum’s own pages may ask for this.')
}

function cookieOf(request: Request): string | undefined {
  const name = `${sessionCookieName()}=`
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length)
}

function answered(answer: unknown): Response {
  return Response.json(answer ?? {}, { headers: guarded })
}

function notThatWay(request: Request, allow: string): Response {
  const response = said(405, 'not understood', `This address does not answer to ${request.method}.`)
  response.headers.set('Allow', allow)
  return response
}

function bodiless(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers })
}
