import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { askModel } from '../../../lib/server/model/ask-model.ts'
import { completion, type ModelServer, modelServer } from '../../support/model-server.ts'
import { refused } from '../../support/refused.ts'

let server: ModelServer | undefined

afterEach(async () => server?.stop())

async function asks(answers: (response: ServerResponse) => void, patience = 5_000) {
  server = await modelServer(answers)
  const settings = { address: server.address, model: 'llama3', token: 'secret', patience }
  return askModel(settings, 'the prompt', 'the question')
}

test('it is asked once, with the prompt, the question and the token, and says what it is', async () => {
  expect(await asks((response) => response.end(completion('{"a":1}')))).toEqual({
    model: 'llama3:8b',
    version: 'fp_7',
    content: '{"a":1}',
  })
  const [heard] = server?.heard ?? []
  expect([server?.heard.length, heard?.headers.authorization]).toEqual([1, 'Bearer secret'])
  expect(JSON.parse(heard?.body ?? '')).toMatchObject({
    model: 'llama3',
    temperature: 0,
    messages: [
      { role: 'system', content: 'the prompt' },
      { role: 'user', content: 'the question' },
    ],
  })
})

test('where it leads elsewhere nobody follows', async () => {
  const other = await modelServer((response) => response.end(completion('{}')))
  const no = await refused(
    asks((response) => response.writeHead(307, { location: other.address }).end()),
  )
  expect([no.kind, other.heard]).toEqual(['not now', []])
  await other.stop()
})

test.each<[string, (response: ServerResponse) => void]>([
  ['it answered 500', (response) => response.writeHead(500).end('boom')],
  ['no chat completion', (response) => response.end('<html>')],
  ['no chat completion', (response) => response.end('{"choices":[]}')],
  ['too long', (response) => response.end('x'.repeat(1_000_001))],
  ['cannot be reached', (response) => response.destroy()],
])('%s is said in a sentence', async (why, answers) => {
  const { kind, sentence } = await refused(asks(answers))
  expect([kind, sentence]).toEqual(['not now', expect.stringContaining(why)])
})

test('it is not waited for longer than was said', async () => {
  const { sentence } = await refused(asks(() => undefined, 200))
  expect(sentence).toContain('longer than 0.2 s')
})
