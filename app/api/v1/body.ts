/**
 * The body of a request: looked at before it is read, and never read further than its limit.
 * Only `application/json` is a body here; what an HTML form can send without asking is refused.
 */
import { Refusal } from '../../../lib/review/refusal.ts'

/** Reads the bytes of a JSON body, at most so many. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase().replace(/\s/g, '')
  if (type !== 'application/json' && type !== 'application/json;charset=utf-8') {
    throw new Refusal('not understood', 'Send JSON, with the Content-Type application/json.')
  }
  if (request.headers.has('content-encoding')) {
    throw new Refusal('not understood', 'A compressed body is not read here.')
  }
  return limited(request.body, limit)
}

/** Reads a stream to its end, or refuses as soon as it is larger than allowed. */
export async function limited(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > limit) throw tooMuch(limit)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The refusal of what is too large. */
export function tooMuch(limit: number): Refusal {
  const sentence = `This is more than can be taken at once here: at most ${limit} bytes.`
  return new Refusal('too much', sentence, { limit })
}
