/** A server that answers as a model does, on a port of its own, with what the test says. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

export type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string }

export type ModelServer = {
  readonly address: string
  readonly heard: readonly Heard[]
  readonly stop: () => Promise<void>
}

/** Start it; `answers` writes each answer. */
export async function modelServer(
  answers: (response: ServerResponse, heard: Heard) => void,
): Promise<ModelServer> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = { headers: request.headers, body: Buffer.concat(parts).toString() }
      heard.push(one)
      answers(response, one)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const at = server.address()
  const port = at !== null && typeof at === 'object' ? at.port : 0
  return {
    address: `http://127.0.0.1:${port}/v1/chat/completions`,
    heard,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

/** A chat completion that says these words. */
export function completion(content: string): string {
  return JSON.stringify({
    model: 'llama3:8b',
    system_fingerprint: 'fp_7',
    choices: [{ message: { role: 'assistant', content } }],
  })
}
