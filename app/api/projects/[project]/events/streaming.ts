/**
 * The live stream of a project, as server-sent events (WHATWG HTML, 9.2). Each message is a Touch
 * with the event's number as its id; the browser resumes after the last it saw (`Last-Event-ID`, or
 * `?after=`). Besides: `company` (who is here, no id, to browsers alone), `beat` while all is well, `bye` when the session or the seat has ended,
 * `again` when the browser should come back. Who does not read fast enough is cut off and comes back.
 */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { wholeAsked } from '../../../../../lib/review/paging.ts'
import { Refusal } from '../../../../../lib/review/refusal.ts'
import type { Scope } from '../../../../../lib/review/scopes.ts'
import type { Touch } from '../../../../../lib/review/seen.ts'
import { seatIn } from '../../../../../lib/server/auth/seat.ts'
import { type Mouth, streams } from '../../../../../lib/server/live/streams.ts'
import { spokenBody, type Voice } from '../../../../../lib/server/live/wire.ts'
import { asker } from '../../../v1/asker.ts'
import { type Door, described } from '../../../v1/described.ts'
import { answering } from '../../../v1/door.ts'
import { numberAsked } from '../../../v1/path.ts'
import { guarded } from '../../../v1/problem.ts'

const headers = {
  ...guarded,
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** The door of the stream; a token comes through it by this scope, or not at all. */
export function streaming(scope: Scope | null): Door {
  const handler = answering(async (request, path, asking) => {
    const person = await asker(request, asking, scope)
    const seat = await seatIn(person, path.project ?? '')
    const after = startAfter(request)
    if (request.method === 'HEAD') return new Response(null, { headers })
    if (!streams().room(person)) {
      throw new Refusal('too often', 'Too many live streams are open in this browser.', {
        seconds: 10,
      })
    }
    const retry = encoder.encode(`retry: ${randomInt(1_000, 5_000)}\n\n`)
    const body = spokenBody(retry, (voice) => streams().open(person, seat, after, mouthOf(voice)))
    return new Response(body, { headers })
  })
  return described(handler, {
    says: 'The live stream as server-sent events: what to read again, resumed by Last-Event-ID.',
    scope,
    query: z.strictObject({ after: wholeAsked('after', 999_999_999).optional() }),
    answers: 'stream',
  })
}

/** The last number that the browser has; without one it begins with what comes next. */
function startAfter(request: Request): number {
  const asked = numberAsked(new URL(request.url).searchParams, 'after')
  const last = request.headers.get('last-event-id') ?? ''
  if (/^[1-9][0-9]{0,8}$/.test(last)) return Math.max(Number(last), asked ?? 0)
  return asked ?? Number.MAX_SAFE_INTEGER
}

/** What a stream says, in bytes; what many are told alike is put into bytes once. */
function mouthOf({ say, end }: Voice): Mouth {
  return {
    touch: (touch) => say(inBytes(touch)),
    company: (words) => say(encoder.encode(`event: company\ndata: ${words}\n\n`)),
    beat: () => say(beat),
    end: (word) => {
      say(encoder.encode(`event: ${word}\ndata: {}\n\n`))
      end()
    },
  }
}

const encoder = new TextEncoder()
const beat = encoder.encode('event: beat\ndata: {}\n\n')
const known = new WeakMap<Touch, Uint8Array>()

function inBytes(touch: Touch): Uint8Array {
  const found = known.get(touch)
  if (found !== undefined) return found
  const bytes = encoder.encode(`id: ${touch.number}\ndata: ${JSON.stringify(touch)}\n\n`)
  known.set(touch, bytes)
  return bytes
}
