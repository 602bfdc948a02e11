/**
 * The doors of `/api/v1`: what every route does before and after its act. A route names the act, the
 * act's schema and what the door says of itself (described.ts); here the asker is recognised, the seat is read, the request is looked at, the
 * answer is said. In this order, so that whoever may not see a project gets the same answer for
 * whatever is sent: origin, session, seat, then the body.
 *
 * Every write names an `Idempotency-Key`, kept by the act in its own transaction: told twice, it
 * happens once.
 */
import { z } from 'zod'
import { type Page, type PageAsked, pageQuery, usualPage } from '../../../lib/review/paging.ts'
import { USUAL } from '../../../lib/server/auth/body-limits.ts'
import type { Seat, SignedIn } from '../../../lib/server/auth/seat.ts'
import type { Once } from '../../../lib/server/ledger/act.ts'
import { answered, answeredPage, bodiless, unlessHad } from './answered.ts'
import { asker, refuseForeign, seatAsking } from './asker.ts'
import { attachment, type FileHanded } from './attachment.ts'
import {
  type Door,
  described,
  type Handler,
  type Kept,
  type Placed,
  type Telling,
} from './described.ts'
import { type Path, pathOf } from './path.ts'
import { type Asking, guarded, problem, said } from './problem.ts'
import { queried, told } from './told.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Doors = Readonly<Record<Method | 'HEAD' | 'OPTIONS', Door>>

/** All methods of a route: those that it answers, and a 405 with `Allow` for the others. */
export function doors(open: { readonly [M in Method]?: Door }): Doors {
  const methods = [...Object.keys(open), ...(open.GET === undefined ? [] : ['HEAD']), 'OPTIONS']
  const allow = methods.join(', ')
  const none: Door = async (request) => notThatWay(request, allow)
  const whichWays: Handler = async () =>
    new Response(null, { status: 204, headers: { ...guarded, Allow: allow } })
  const { GET = none, POST = none, PUT = none, PATCH = none, DELETE = none } = open
  const read: Door = Object.assign(
    async (...[request, context]: Parameters<Handler>) =>
      unlessHad(request, await GET(request, context)),
    GET.described === undefined ? {} : { described: GET.described },
  )
  return {
    GET: read,
    HEAD: async (request, context) => bodiless(await read(request, context)),
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS: whichWays,
  }
}

/** Where nothing is asked beside the address. */
export const NoQuery = z.strictObject({})

/** A door that shows something of a project to a seat in it. */
export function show<A extends z.ZodType>(
  read: (seat: Seat, path: Path) => Promise<Kept<z.input<A>>>,
  telling: Telling<A>,
): Door {
  const handler = answering(async (request, path, asking) => {
    const seat = await seatAsking(request, path, asking, telling.scope)
    queried(request, NoQuery)
    return answered(await read(seat, path))
  })
  return described(handler, telling)
}

/** A door that shows what a query asks of a project, on no pages. */
export function showAsked<A extends z.ZodType, Q extends z.ZodObject>(
  read: (seat: Seat, path: Path, query: z.output<Q>) => Promise<Kept<z.input<A>>>,
  telling: Telling<A> & { readonly query: Q },
): Door {
  const handler = answering(async (request, path, asking) => {
    const seat = await seatAsking(request, path, asking, telling.scope)
    return answered(await read(seat, path, queried(request, telling.query)))
  })
  return described(handler, telling)
}

/** A door that shows a list of a project page by page. */
export function list<A extends z.ZodType, Q extends z.ZodObject>(
  read: (
    seat: Seat,
    path: Path,
    page: PageAsked,
    query: z.output<Q>,
  ) => Promise<Page<Kept<z.input<A>>>>,
  telling: Telling<A> & { readonly query: Q },
): Door {
  const { query, scope } = telling
  const handler = answering(async (request, path, asking) => {
    const seat = await seatAsking(request, path, asking, scope)
    const { page, rest } = pageAsked(request)
    return answeredPage(request, await read(seat, path, page, queried(rest, query)))
  })
  return described(handler, { ...telling, query: query.extend(pageQuery), paged: true })
}

/** The page that a query asks for, and the request without that part of it. */
function pageAsked(request: Request): { readonly page: PageAsked; readonly rest: Request } {
  const { limit = usualPage, after = null } = queried(request, z.looseObject(pageQuery))
  const address = new URL(request.url)
  for (const name of Object.keys(pageQuery)) address.searchParams.delete(name)
  return { page: { limit, after }, rest: new Request(address) }
}

/** A door that hands a file over: always to be kept, never to be opened in our origin. */
export function file(
  read: (seat: Seat, path: Path) => Promise<FileHanded>,
  telling: Omit<Telling<never>, 'answers'>,
): Door {
  return handing(async (seat, path) => attachment(await read(seat, path)), telling)
}

/** A door that hands over what is an answer already. */
export function handing(
  read: (seat: Seat, path: Path) => Promise<Response>,
  telling: Omit<Telling<never>, 'answers'>,
): Door {
  const handler = answering(async (request, path, asking) =>
    read(await seatAsking(request, path, asking, telling.scope), path),
  )
  return described(handler, { ...telling, answers: 'file' })
}

/** A door that shows something to a signed-in person. */
export function showPerson<A extends z.ZodType>(
  read: (person: SignedIn, path: Path) => Promise<Kept<z.input<A>>>,
  telling: Telling<A>,
): Door {
  const handler = answering(async (request, path, asking) => {
    const person = await asker(request, asking, telling.scope)
    queried(request, NoQuery)
    return answered(await read(person, path))
  })
  return described(handler, { ...telling, asks: 'person' })
}

/** A door that shows a list to a signed-in person. */
export function listPerson<A extends z.ZodType>(
  read: (person: SignedIn, page: PageAsked) => Promise<Page<Kept<z.input<A>>>>,
  telling: Telling<A>,
): Door {
  const handler = answering(async (request, _path, asking) => {
    const person = await asker(request, asking, telling.scope)
    const { page, rest } = pageAsked(request)
    queried(rest, NoQuery)
    return answeredPage(request, await read(person, page))
  })
  const query = z.strictObject(pageQuery)
  return described(handler, { ...telling, asks: 'person', query, paged: true })
}

/** A door through which a seat does something; what stands in the path joins the body. */
export function write<S extends z.ZodType, A extends z.ZodType>(
  input: S,
  act: (seat: Seat, once: Once, input: z.output<S>) => Promise<Kept<z.input<A>>>,
  telling: Telling<A> & { readonly place?: Placed; readonly limit?: number },
): Door {
  const { place = null, limit = USUAL, scope } = telling
  const handler = answering(async (request, path, asking) => {
    refuseForeign(request)
    const seat = await seatAsking(request, path, asking, scope)
    const { once, value } = await told(request, input, place?.(path) ?? {}, limit)
    return answered(await act(seat, once, value))
  })
  return described(handler, { ...telling, takes: input, placed: place, limit })
}

/** A door through which a signed-in person does something that belongs to no project. */
export function writePerson<S extends z.ZodType, A extends z.ZodType>(
  input: S,
  act: (person: SignedIn, once: Once, input: z.output<S>) => Promise<Kept<z.input<A>>>,
  telling: Telling<A> & { readonly place?: Placed },
): Door {
  const { place = null, scope } = telling
  const handler = answering(async (request, path, asking) => {
    refuseForeign(request)
    const person = await asker(request, asking, scope)
    const { once, value } = await told(request, input, place?.(path) ?? {}, USUAL)
    return answered(await act(person, once, value))
  })
  const more = { asks: 'person', takes: input, placed: place, limit: USUAL } as const
  return described(handler, { ...telling, ...more })
}

/** A door through which somebody comes in who is not signed in yet, from this network address. */
export function writeStranger<S extends z.ZodType, A extends z.ZodType>(
  input: S,
  act: (input: z.output<S>, once: Once, address: string) => Promise<Kept<z.input<A>>>,
  telling: Omit<Telling<A>, 'scope'>,
): Door {
  const handler = answering(async (request, _path, asking) => {
    if (request.headers.has('authorization')) await asker(request, asking)
    refuseForeign(request)
    const { once, value } = await told(request, input, {}, USUAL)
    return answered(await act(value, once, asking.address ?? ''))
  })
  return described(handler, { ...telling, asks: 'nobody', takes: input, limit: USUAL })
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

function notThatWay(request: Request, allow: string): Response {
  const sentence = `This address does not answer to ${request.method}.`
  const response = said('not understood', sentence, {}, { status: 405 })
  response.headers.set('Allow', allow)
  return response
}
