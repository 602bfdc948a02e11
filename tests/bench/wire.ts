/** Requests over one kept connection, as plain as Node has them, the same for every way that is compared. */
import { Agent, request } from 'node:http'

/** A line to a server: posts JSON or gets a page, and waits for the whole answer; anything but 200 is an error. */
export function lineTo(url: string, headers: Readonly<Record<string, string>> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port } = new URL(url)
  const ask = (
    method: 'GET' | 'POST',
    path: string,
    bytes: Buffer | null,
    more: Readonly<Record<string, string>>,
  ) =>
    new Promise<string>((resolve, reject) => {
      const said = bytes === null ? {} : json(bytes)
      const asked = request(
        { agent, hostname, port, path, method, headers: { ...said, ...headers, ...more } },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.once('error', reject)
          response.once('end', () => {
            const answer = Buffer.concat(parts).toString('utf8')
            if (response.statusCode === 200) resolve(answer)
            else reject(new Error(`${path} answered ${response.statusCode}: ${answer}`))
          })
        },
      )
      asked.once('error', reject)
      asked.end(bytes ?? undefined)
    })
  return {
    post: (path: string, body: unknown, more: Readonly<Record<string, string>> = {}) =>
      ask('POST', path, Buffer.from(JSON.stringify(body)), more),
    get: (path: string) => ask('GET', path, null, {}),
    close: () => agent.destroy(),
  }
}

function json(bytes: Buffer) {
  return { 'content-type': 'application/json', 'content-length': String(bytes.length) }
}

/** Open streams that count what they hear; `heard(n)` resolves when all have heard n messages. */
export async function listeners(
  url: string,
  path: string,
  cookies: readonly string[],
  isMessage: (block: string) => boolean,
) {
  const counts = cookies.map(() => 0)
  let wanted = Number.POSITIVE_INFINITY
  let told = () => {}
  const { hostname, port } = new URL(url)
  const opened = cookies.map(
    (cookie, at) =>
      new Promise<() => void>((resolve, reject) => {
        const headers = { cookie, accept: 'text/event-stream' }
        const asked = request({ hostname, port, path, headers, agent: false }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`A stream got ${response.statusCode}`))
          let rest = ''
          response.setEncoding('utf8').on('data', (part: string) => {
            const blocks = `${rest}${part}`.split('\n\n')
            rest = blocks.pop() ?? ''
            counts[at] = (counts[at] ?? 0) + blocks.filter(isMessage).length
            if (counts.every((count) => count >= wanted)) told()
          })
          response.once('error', () => {})
          resolve(() => asked.destroy())
        })
        asked.once('error', reject)
        asked.end()
      }),
  )
  const closers = await Promise.all(opened)
  let sum = 0
  return {
    /** Call before the act that they shall hear; resolves when the last has heard it. */
    next: () =>
      new Promise<void>((resolve) => {
        wanted = ++sum
        told = resolve
      }),
    close: () => {
      for (const close of closers) close()
    },
  }
}
