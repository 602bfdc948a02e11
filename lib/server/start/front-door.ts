/**
 * The HTTP server before Next. It takes the port at once, so that a taken port is known before
 * anything is built, and answers «starting» until the product is there. It refuses methods that
 * Next dies of (TRACE) and host names that are not ours (a page elsewhere whose name was made to
 * point at this machine), and it ends open streams when Variorum stops. /healthz and /readyz are
 * answered here, under whatever name: whoever watches a process asks it by a number.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { LARGEST } from '../auth/body-limits.ts'
import { underAnswer } from '../live/wire.ts'
import { described, log } from '../log/log.ts'
import { asksHealth, healthAt, type Unready } from './health.ts'
import { codeOf, Trouble } from './trouble.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Place = {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** The address that people use, when it is not this machine's own (NEXTAUTH_URL). */
  readonly publicUrl?: string | undefined
}

export type FrontDoor = {
  /** The address that people use, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly server: Server
  /** From now on the product answers; `unready` says whether it can, for /readyz. */
  open(handler: Handler, unready?: () => Promise<Unready | null>): void
  /** Say to whoever spreads the load that this process is about to stop. */
  leave(): void
  close(): Promise<void>
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** How long answers may take that were begun before the stop, in ms. */
const GRACE = 5_000

/** Whether only this machine can reach a server that listens on a host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Take the port. Until `open` is called every request is told to come back. */
export async function openFrontDoor(place: Place): Promise<FrontDoor> {
  const going = new Set<ServerResponse>()
  let handler: Handler = starting
  let ready: () => Promise<Unready | null> = async () => 'starting'
  const leave = () => {
    ready = async () => 'stopping'
  }
  let hosts: Hosts = { canonical: '', ours: () => true }
  const server = createServer((request, response) => {
    going.add(response)
    response.once('close', () => going.delete(response))
    if (asksHealth(request.url ?? '')) return void health(request, response, () => ready())
    if (refused(request, response, hosts)) return
    request.headers['x-variorum-address'] = addressOf(request)
    underAnswer(response, () => handler(request, response)).catch((error) =>
      fault(error, request, response),
    )
  })
  await listen(server, place)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : place.port
  const url = (place.publicUrl || `http://${shown(place.host)}:${port}`).replace(/\/+$/, '')
  hosts = hostsOf(place, url, port)
  return {
    url,
    port,
    server,
    open: (next, unready = async () => null) => {
      handler = next
      ready = unready
    },
    leave,
    close: () => {
      leave()
      return close(server, going)
    },
  }
}

function listen(server: Server, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(troubleOf(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function troubleOf(error: Error, host: string, port: number): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program (perhaps an earlier Variorum); stop that one, or choose another port: PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} is kept for the system; choose one above 1023: PORT=3000 npm start.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; put another in HOST.`,
    ENOTFOUND: `This machine has no address ${host}; put another in HOST.`,
  }
  const sentence = sentences[codeOf(error) ?? '']
  return sentence === undefined ? error : new Trouble(sentence)
}

type Hosts = { readonly canonical: string; readonly ours: (host: string) => boolean }

/** On the loopback the names are known; elsewhere a proxy or the network may use any. */
function hostsOf({ host, publicUrl }: Place, url: string, port: number): Hosts {
  const canonical = new URL(url).host
  if (!isLoopback(host)) return { canonical: '', ours: () => true }
  const names = new Set([canonical, ...LOOPBACK.map((name) => `${name}:${port}`)])
  return { canonical: publicUrl ? '' : canonical, ours: (name) => names.has(name) }
}

function refused(request: IncomingMessage, response: ServerResponse, hosts: Hosts): boolean {
  const host = request.headers.host ?? ''
  const method = request.method ?? ''
  if (!METHODS.has(method)) {
    response.setHeader('Allow', [...METHODS].join(', '))
    answer(request, response, 405, 'This method is not known here.')
    return true
  }
  // Said at once, because Next would first wait for the body.
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) {
    response.setHeader('Connection', 'close')
    answer(request, response, 413, 'This is more than Variorum takes at once.')
    return true
  }
  if (!hosts.ours(host)) {
    answer(request, response, 421, 'Variorum does not answer under this name.')
    return true
  }
  // Cookies belong to one name: who comes by another is sent to the one that sign-in uses.
  if (
    hosts.canonical !== '' &&
    host !== hosts.canonical &&
    (method === 'GET' || method === 'HEAD')
  ) {
    response.setHeader('Location', `http://${hosts.canonical}${pathOf(request)}`)
    answer(request, response, 307, 'Variorum is at another name of this machine.')
    return true
  }
  return false
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.startsWith('/') && !url.startsWith('//') ? url : '/'
}

/**
 * Where a request comes from, for the log and the slowing of guesses. Nobody can say it of
 * themselves: only with VARIORUM_PROXY=1, behind a proxy of one's own, the last word of
 * X-Forwarded-For counts, which that proxy wrote; without it everybody there has the proxy's address.
 */
function addressOf({ headers, socket }: IncomingMessage): string {
  const said =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  if (process.env.VARIORUM_PROXY === '1' && said !== '') return said.slice(0, 64)
  return socket.remoteAddress ?? ''
}

async function health(
  request: IncomingMessage,
  response: ServerResponse,
  unready: () => Promise<Unready | null>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return answer(request, response, 405, 'This address is only read.')
  }
  const said = await healthAt(pathOf(request).split('?')[0] ?? '/', unready)
  if (said === null) return answer(request, response, 404, 'There is nothing here.')
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  if (said.status === 503) response.setHeader('Retry-After', '2')
  finish(response, said.status, said.body)
}

async function starting(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Retry-After', '2')
  answer(request, response, 503, 'Variorum is starting; try again in a moment.')
}

function fault(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  log.error({ fault: described(error) }, 'a request met a fault')
  if (response.headersSent) response.destroy()
  else answer(request, response, 500, 'Something went wrong here.')
}

/** A sentence; to a program as problem details (RFC 9457), in the form of every other no. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  detail: string,
  kind = kinds[status] ?? 'not understood',
): void {
  const program = asksAsProgram(request)
  const type = program ? 'application/problem+json' : 'text/plain'
  response.setHeader('Content-Type', `${type}; charset=utf-8`)
  finish(response, status, `${program ? problem(status, detail, kind) : detail}\n`)
}

function problem(status: number, detail: string, kind: string): string {
  const type = `/problems/${kind.replaceAll(' ', '-')}`
  const title =
    kind === 'fault' ? 'A fault of ours' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return JSON.stringify({ type, title, status, detail, kind, facts: {} })
}

/** What the kinds of a no are called where it is none of what was asked (app/refusals.ts). */
const kinds: Readonly<Record<number, string>> = { 413: 'too much', 500: 'fault', 503: 'busy' }

/** Whoever asks at the API, or wants JSON and no page. */
function asksAsProgram({ url = '', headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? ''
  return url.startsWith('/api/v1/') || (accept.includes('json') && !accept.includes('html'))
}

function finish(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.end(body)
}

/** No new requests; streams end now, answers may finish for a moment, then the rest is cut. */
async function close(server: Server, going: Set<ServerResponse>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  for (const response of going) {
    if (String(response.getHeader('content-type')).startsWith('text/event-stream'))
      response.destroy()
  }
  for (let waited = 0; waited < GRACE && going.size > 0; waited += 50) await wait(50)
  server.closeAllConnections()
  await closed
}

function shown(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
