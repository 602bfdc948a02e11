import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { noteAsker, noteBusy } from '../../../lib/server/log/request.ts'
import { type FrontDoor, openFrontDoor } from '../../../lib/server/start/front-door.ts'
import { logged } from '../../../lib/server/start/request-log.ts'

let door: FrontDoor
afterEach(() => door.close())

async function heard(handler: Parameters<typeof logged>[0], path: string, init?: RequestInit) {
  const lines: object[] = []
  door = await openFrontDoor({ host: '127.0.0.1', port: 0 })
  door.open(logged(handler, (line) => void lines.push(line)))
  await fetch(`${door.url}${path}`, init).catch(() => null)
  await wait(50)
  return lines
}

const canary = 'canary-4711'

test('a request is one line: who, where by its pattern, what came of it, how long it took', async () => {
  const lines = await heard(
    async (_, response) => {
      await wait(20)
      noteAsker({ person: 'p', project: 'q' })
      response.statusCode = 201
      response.end(canary)
    },
    `/api/v1/projects/${canary}/texts?x=${canary}`,
    { method: 'POST', body: canary, headers: { cookie: canary, authorization: canary } },
  )
  expect(lines).toEqual([
    {
      method: 'POST',
      route: '/api/v1/projects/[project]/texts',
      status: 201,
      ms: expect.any(Number),
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      person: 'p',
      project: 'q',
    },
  ])
  expect(JSON.stringify(lines)).not.toContain(canary)
})

test('the parts of pages and questions for health have no line', async () => {
  const answers = async (_: unknown, response: { end(): void }) => response.end()
  expect(await heard(answers, '/_next/static/a.js')).toEqual([])
  await door.close()
  expect(await heard(answers, '/readyz')).toEqual([])
})

test('who goes before the answer ended is said to have gone', async () => {
  const lines = await heard(async (_, response) => {
    response.write('begun')
    response.destroy()
  }, '/')
  expect(lines).toMatchObject([{ route: '/', cut: true, person: null }])
})

test('where somebody is, said each two seconds, is a line for whoever looks closely; a refusal of it is one for all', async () => {
  const levels: string[] = []
  const path = '/api/projects/4711/company'
  for (const [method, status] of [
    ['POST', 204],
    ['POST', 404],
    ['GET', 200],
  ] as const) {
    door = await openFrontDoor({ host: '127.0.0.1', port: 0 })
    const answers = async (_: unknown, response: ServerResponse) =>
      void response.writeHead(status).end()
    door.open(logged(answers, (_, level) => void levels.push(level)))
    await fetch(`${door.url}${path}`, { method })
    await wait(50)
    await door.close()
  }
  expect(levels).toEqual(['debug', 'info', 'info'])
})

test('a page that met a busy database goes out as «try again soon», any other fault as a fault', async () => {
  const answers: Parameters<typeof logged>[0] = async ({ url }, response) => {
    if (url === '/busy' || url === '/fine') noteBusy(3)
    response.statusCode = url === '/fine' ? 200 : 500
    response.end('x')
  }
  door = await openFrontDoor({ host: '127.0.0.1', port: 0 })
  door.open(logged(answers, () => {}))
  const told = async (path: string) => {
    const { status, headers } = await fetch(`${door.url}${path}`)
    return [status, headers.get('retry-after')]
  }
  expect(await told('/busy')).toEqual([503, '3'])
  expect(await told('/fault')).toEqual([500, null])
  expect(await told('/fine')).toEqual([200, null])
})
