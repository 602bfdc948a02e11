/**
 * How the browser asks for what may take longer than a second: it is told how far the work is, line by
 * line (app/api/v1/long.ts), from the sending of a large file (send.ts) to the answer, and can stop it. A connection that breaks on the way is tried again with
 * the same key, as by `ask`: what was done meanwhile is answered then, and not done twice.
 */
import type { Progress } from '../../lib/review/progress.ts'
import {
  type Asked,
  answerOf,
  newKey,
  Offline,
  passing,
  pause,
  reach,
  refusedBy,
  requestOf,
  Stopped,
  waits,
} from './ask.ts'
import { send } from './send.ts'

export type AskedLong = Asked & {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** A line: how far, or at last the answer or the no under the status that it would have had. */
type Line<T> =
  | { readonly progress: Progress; readonly status?: never }
  | { readonly progress?: never; readonly status: number; readonly answer: T }

type Last<T> = Extract<Line<T>, { status: number }>

/** Ask a door for long work; answers what it answered, throws `Refused`, `Offline` or `Stopped`. */
export async function askLong<T>(path: string, body: unknown, asked: AskedLong): Promise<T> {
  const request = requestOf('application/x-ndjson, application/json', body, {
    ...asked,
    key: asked.key ?? newKey(),
  })
  try {
    return await followed<T>(path, request, asked.onProgress)
  } catch (failure) {
    throw asked.signal.aborted ? new Stopped() : failure
  }
}

async function followed<T>(
  path: string,
  request: RequestInit,
  tell: (progress: Progress) => void,
): Promise<T> {
  for (const wait of [...waits, null]) {
    const response = await reach(path, request, (...sent) => send(...sent, tell))
    if (!isLines(response)) return answerOf<T>(response)
    const last = await lastLine<T>(response, tell)
    if (last?.status === 200) return last.answer
    if (last !== null && (wait === null || !passing.has(last.status))) throw noIn(last)
    request.signal?.throwIfAborted()
    if (wait !== null) await pause(wait)
  }
  throw new Offline()
}

function noIn(last: object & { readonly status: number }) {
  return refusedBy(last.status, 'problem' in last ? (last.problem ?? null) : null)
}

function isLines({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/x-ndjson') === true
}

/** Reads the lines as they come; null when the connection broke before the last one. */
async function lastLine<T>(
  response: Response,
  tell: (progress: Progress) => void,
): Promise<Last<T> | null> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let begun = ''
  for (;;) {
    const read = await reader?.read().catch(() => undefined)
    if (read === undefined || read.done) return null
    const lines = `${begun}${read.value}`.split('\n')
    begun = lines.pop() ?? ''
    for (const one of lines) {
      const line: Line<T> = JSON.parse(one)
      if (line.progress === undefined) return line
      tell(line.progress)
    }
  }
}
