/**
 * One line of the log for each request that reached the product: method, pattern of the route, status,
 * ms, and the ids of the request, the person and the project, where they were recognised. The parts of
 * pages (`/_next/`) have none. `cut`: the asker went before the answer ended. Where somebody is, which
 * every open page says each two seconds, is a line for `debug` alone, unless it is refused.
 *
 * A page that met a busy database is told as that (503, Retry-After): a framework that draws a page
 * knows only «found», «not there» and «fault».
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { log } from '../log/log.ts'
import { type RequestNote, underNote } from '../log/request.ts'
import { patternOf, routePatterns } from '../log/route-pattern.ts'
import { programFolder } from './data-folder.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The heartbeat of company. */
const HEARTBEAT = '/api/projects/[project]/company'

/** The same handler, with a line for each request. */
export function logged(
  handler: Handler,
  write: (line: object, level: 'info' | 'debug') => void = (line, level) =>
    log[level](line, 'request'),
): Handler {
  const patterns = routePatterns(join(programFolder, 'app'))
  return async (request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
    if (path.startsWith('/_next/')) return handler(request, response)
    const note: RequestNote = {
      id: randomBytes(6).toString('hex'),
      route: patternOf(path, patterns),
      person: null,
      project: null,
    }
    const began = performance.now()
    const { method } = request
    response.once('close', () => {
      const ms = Math.round(performance.now() - began)
      const cut = response.writableFinished ? {} : { cut: true }
      const { id, route, person, project } = note
      const status = response.statusCode
      const quiet = method === 'POST' && route === HEARTBEAT && status < 400
      write({ method, route, status, ms, id, person, project, ...cut }, quiet ? 'debug' : 'info')
    })
    tellBusy(response, note)
    return underNote(note, () => handler(request, response))
  }
}

/** A 500 whose note says «busy» goes out as a 503. */
function tellBusy(response: ServerResponse, note: RequestNote): void {
  const write = response.writeHead
  const told = (status: number, ...more: readonly unknown[]) => {
    const busy = status === 500 ? note.busy : undefined
    if (busy !== undefined) response.setHeader('Retry-After', String(busy))
    return Reflect.apply(write, response, [busy === undefined ? status : 503, ...more])
  }
  Reflect.set(response, 'writeHead', told)
}
