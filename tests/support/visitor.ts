/**
 * Somebody at the doors: a browser as far as HTTP goes, with a cookie or without. Requests go out as
 * they are written, also those that `fetch` would not send.
 */
import { randomUUID } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly bytes: Buffer
}

export type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export class Visitor {
  readonly url: string
  readonly cookie: string

  constructor(url: string, cookie = '') {
    this.url = url
    this.cookie = cookie
  }

  /** Send one request and read the whole answer. */
  send(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    const { hostname, port } = new URL(this.url)
    const cookie = this.cookie === '' ? {} : { cookie: this.cookie }
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    return new Promise((resolve, reject) => {
      const options = {
        hostname,
        port,
        path,
        method,
        headers: { ...cookie, ...length, ...headers },
      }
      const asked = request(options, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          const bytes = Buffer.concat(parts)
          const { statusCode: status = 0, headers } = response
          resolve({ status, headers, bytes, body: bytes.toString('utf8') })
        })
      })
      asked.once('error', reject)
      asked.setTimeout(30_000, () => asked.destroy(new Error(`${method} ${path} took too long`)))
      asked.end(body)
    })
  }

  /** Write as one of our pages would. */
  write(
    path: string,
    body: unknown,
    { method = 'POST', key = randomUUID() as string } = {},
  ): Promise<Answer> {
    const headers = { 'idempotency-key': key, 'content-type': 'application/json', origin: this.url }
    const written = method === 'DELETE' ? {} : { body: JSON.stringify(body) }
    return this.send(path, { method, headers, ...written })
  }
}

/** One message of a live stream. */
export type Message = { readonly event: string; readonly id: string | null; readonly data: string }

/** Follow a live stream until `stop` is called; `ended` resolves when the server closes it. */
export function follow(visitor: Visitor, path: string) {
  const messages: Message[] = []
  const waiting: (() => void)[] = []
  const controller = new AbortController()
  const ended = (async () => {
    const headers = { cookie: visitor.cookie, accept: 'text/event-stream' }
    const response = await fetch(`${visitor.url}${path}`, { headers, signal: controller.signal })
    let rest = ''
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${part}`.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) messages.push(messageIn(block))
      for (const told of waiting.splice(0)) told()
    }
  })().catch(() => {})
  /** Waits until the messages are as asked. */
  async function until(so: (messages: readonly Message[]) => boolean, patience = 45_000) {
    const late = Date.now() + patience
    while (!so(messages)) {
      if (Date.now() > late) throw new Error(`Not heard in time: ${JSON.stringify(messages)}`)
      await Promise.race([
        new Promise<void>((told) => waiting.push(told)),
        new Promise((over) => setTimeout(over, 100)),
      ])
    }
  }
  return { messages, until, ended, stop: () => controller.abort() }
}

function messageIn(block: string): Message {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
  return {
    event: field('event') ?? (field('data') === null ? 'none' : 'message'),
    id: field('id'),
    data: field('data') ?? '',
  }
}
