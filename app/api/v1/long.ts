/**
 * Doors to work that may take longer than a second. Who says `Accept: application/x-ndjson` follows it:
 * the answer is a stream of lines, `{"progress":{"done":2,"of":9,"what":"…"}}`, and at last
 * `{"status":200,"answer":…}` or `{"status":409,"problem":…}`; who closes the connection stops the work.
 * Everybody else is answered as by any door, and their work goes on when they have gone.
 *
 * Whatever is refused before the work begins (no session, no seat, a body that cannot be read) is
 * answered as usual, under its own status. The last line is what the usual answer would have been.
 */
import type { z } from 'zod'
import type { Progress } from '../../../lib/review/progress.ts'
import { USUAL } from '../../../lib/server/auth/body-limits.ts'
import type { Seat } from '../../../lib/server/auth/seat.ts'
import type { Once } from '../../../lib/server/ledger/act.ts'
import { type Following, unfollowed } from '../../../lib/server/threads/following.ts'
import { answered } from './answered.ts'
import { refuseForeign, seatAsking } from './asker.ts'
import { type Door, described, type Kept, type Placed, type Telling } from './described.ts'
import { answering, NoQuery } from './door.ts'
import type { Path } from './path.ts'
import { type Asking, guarded, problem } from './problem.ts'
import { queried, told } from './told.ts'

/** Between two lines of progress, in ms; the newest waits, older ones are left out. */
const APART = 100

const lines = {
  ...guarded,
  'Content-Type': 'application/x-ndjson; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** A door through which a seat does something that takes long. */
export function writeLong<S extends z.ZodType, A extends z.ZodType>(
  input: S,
  act: (
    seat: Seat,
    once: Once,
    input: z.output<S>,
    following: Following,
  ) => Promise<Kept<z.input<A>>>,
  telling: Telling<A> & { readonly place?: Placed; readonly limit?: number },
): Door {
  const { place = null, limit = USUAL, scope } = telling
  const handler = answering(async (request, path, asking) => {
    refuseForeign(request)
    const seat = await seatAsking(request, path, asking, scope)
    const { once, value } = await told(request, input, place?.(path) ?? {}, limit)
    return followed(request, asking, async (following) => act(seat, once, value, following))
  })
  return described(handler, { ...telling, takes: input, placed: place, limit, followed: true })
}

/** A door that shows a seat what takes long to find out. */
export function showLong<A extends z.ZodType>(
  read: (seat: Seat, path: Path, following: Following) => Promise<Kept<z.input<A>>>,
  telling: Telling<A>,
): Door {
  const handler = answering(async (request, path, asking) => {
    const seat = await seatAsking(request, path, asking, telling.scope)
    queried(request, NoQuery)
    return followed(request, asking, async (following) => read(seat, path, following))
  })
  return described(handler, { ...telling, followed: true })
}

/** Does the work, followed by whoever asked for it, if they want to. */
export async function followed(
  request: Request,
  asking: Asking,
  work: (following: Following) => Promise<unknown>,
): Promise<Response> {
  if (request.method === 'HEAD' || !wantsLines(request)) return answered(await work(unfollowed))
  const gone = new AbortController()
  request.signal.addEventListener('abort', () => gone.abort())
  if (request.signal.aborted) gone.abort()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Not awaited: a stream is read while it is being written.
      void spoken(work, asking, gone.signal, (line) => {
        if (!gone.signal.aborted) controller.enqueue(encoded(line))
      }).then(() => {
        if (!gone.signal.aborted) controller.close()
      })
    },
    cancel: () => gone.abort(),
  })
  return new Response(body, { headers: lines })
}

/** Says how far the work is, and at last what came of it. Never throws. */
async function spoken(
  work: (following: Following) => Promise<unknown>,
  asking: Asking,
  signal: AbortSignal,
  say: (line: unknown) => void,
): Promise<void> {
  const { tell, rest } = spaced((progress) => say({ progress }))
  try {
    const answer = await work({ tell, signal })
    rest()
    say({ status: 200, answer: answer ?? {} })
  } catch (error) {
    rest()
    const no = await problem(error, asking)
    say({ status: no.status, problem: await no.json() })
  }
}

/** Lets progress through so often that it can be read; `rest` forgets what still waits. */
function spaced(say: (progress: Progress) => void) {
  let newest: Progress | null = null
  let timer: NodeJS.Timeout | undefined
  const letOne = () => {
    timer = undefined
    if (newest === null) return
    say(newest)
    newest = null
    timer = setTimeout(letOne, APART)
  }
  return {
    tell: (progress: Progress) => {
      newest = progress
      if (timer === undefined) letOne()
    },
    rest: () => clearTimeout(timer),
  }
}

function wantsLines({ headers }: Request): boolean {
  return /(^|,)\s*application\/x-ndjson\s*(;|,|$)/i.test(headers.get('accept') ?? '')
}

function encoded(line: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(line)}\n`)
}
