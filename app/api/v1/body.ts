/**
 * The body of a request: looked at before it is read, and never read further than its limit.
 * Only `application/json` is a body here; what an HTML form can send without asking is refused.
 */
import { Refusal } from '../../../lib/review/refusal.ts'

/** What most acts may send, in bytes. */
export const USUAL = 256 * 1024

/** A guideline at its largest, in letters of three bytes, with its marks; a draft of one too. */
export const GUIDELINE = 1024 * 1024

/** A text to import: a file of 2 MB in base64, and its description. */
export const IMPORT = 3 * 1024 * 1024

/** A copy to attach: a file of 20 MB in base64, and what is said of it. */
export const COPY = 27 * 1024 * 1024

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
