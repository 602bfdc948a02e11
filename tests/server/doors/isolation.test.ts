/**
 * Isolation (law 5, I13): whoever has no seat in a project cannot tell it from one that never was.
 * Every route that the build has, with every method, is tried by everybody on one's own project, a
 * foreign one and one that never existed, and inside one's own project with numbers and ids that
 * exist elsewhere. Denied is the same status and the same body; nothing is changed by any of it.
 */
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { inviteByHand } from '../../../lib/server/acts/invite.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { withClient } from '../../../lib/server/start/database.ts'
import { database } from '../../../lib/server/store/database.ts'
import { endSession } from '../../../lib/server/store/sessions.ts'
import { type Cast, cast } from '../../support/cast.ts'
import { attaches, citesNew } from '../../support/copies.ts'
import { bringIn, judges, marks, revises } from '../../support/deeds.ts'
import { kept } from '../../support/kept-of-project.ts'
import { house, openHouse, routesBuilt, stranger, visitor } from '../../support/open-house.ts'
import { type Blur, parting, randomOnPages, told, toldByPage } from '../../support/telling.ts'
import { tokenOf } from '../../support/tokens.ts'
import { viewOf } from '../../support/views.ts'
import type { Answer, Visitor } from '../../support/visitor.ts'

openHouse()

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const never = '00000000-0000-4000-8000-000000000000'
/** Parts of an address, as they are in one's own project, only in the foreign one, and nowhere. */
type Parts = Readonly<Record<string, readonly [string, string, string]>>

let own: Cast
let foreign: Cast
type Sits = 'seated' | 'elsewhere' | 'nobody'
let actors: readonly (readonly [string, Visitor, Sits])[]
let parts: Parts

const copyOf = async (seat: Cast['mina'], workId: string) =>
  (await attaches(seat, workId)).copies[0]?.id ?? ''

beforeAll(async () => {
  own = await cast({ title: 'Own' })
  foreign = await cast({ title: 'Foreign' })
  const mine = await marks(own.mina)
  await judges(own.mina, mine.number, 'true')
  for (const words of ['cost 40,000 crowns', 'The mayor said', 'closed in March']) {
    await marks(foreign.mina, words)
  }
  await bringIn(foreign.olga, 'Another text.')
  await revises(foreign.olga, 'Another text, revised.', 2)
  const theirs = await judges(foreign.mina, 3, 'false')
  const [ownWork, theirWork] = [await citesNew(own.mina, 1), await citesNew(foreign.mina, 1)]
  parts = {
    claim: ['1', '3', '9'],
    text: ['1', '2', '9'],
    revision: ['1', '2', '9'],
    edition: ['1', '2', '9'],
    event: ['1', '98', '99'],
    mark: [mine.marks[0]?.id ?? '', theirs.marks[0]?.id ?? '', never],
    round: [mine.rounds[0]?.id ?? '', theirs.rounds[0]?.id ?? '', never],
    answer: [mine.rounds[0]?.id ?? '', theirs.rounds[0]?.mine?.id ?? '', never],
    person: [own.otto.personId, foreign.otto.personId, never],
    token: [(await tokenOf(own.mina)).id, (await tokenOf(foreign.mina)).id, never],
    invitation: [await invited(own), await invited(foreign), never],
    work: [ownWork, theirWork, never],
    snapshot: [await copyOf(own.mina, ownWork), await copyOf(foreign.mina, theirWork), never],
    view: [await viewOf(own.olga), await viewOf(foreign.olga), never],
    place: ['answer-1', 'answer-3', 'answer-9'],
    name: ['manifest.json', 'manifest.json', 'manifesto.txt'],
  }
  const [removed, ended] = [await visitor(own.noor.personId), await visitor(own.ada.personId)]
  await removeSeat(own.olga, null, { personId: own.noor.personId })
  await endSession(database(), ended.sessionId)
  actors = [
    ['owner', await visitor(own.olga.personId), 'seated'],
    ['editor', await visitor(own.eve.personId), 'seated'],
    ['reviewer', await visitor(own.mina.personId), 'seated'],
    ['reader', await visitor(own.rui.personId), 'seated'],
    ['removed member', removed, 'elsewhere'],
    ['ended session', ended, 'nobody'],
    ['stranger', stranger(), 'nobody'],
  ]
}, 120_000)

/** An invitation that waits. */
async function invited({ olga }: Cast): Promise<string> {
  const asked = { email: 'pia@example.org', role: 'reader' } as const
  return (await inviteByHand(olga, null, asked)).invitation.id
}

const inProjects = () => routesBuilt().filter(({ path }) => path.includes('[project]'))

/** An address of a route, in a project, with parts of the own (0), the foreign (1) or no (2) kind. */
function address(route: string, projectId: string, kind: 0 | 1 | 2): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) =>
    name === 'project' ? projectId : (parts[name]?.[kind] ?? `no ${name} in the table of parts`),
  )
}

/** What an answer tells, without what was random or was in the address that was asked. */
function tells(answer: Answer, path: string): string {
  const asked = path.split('/')
  const ids = asked.filter((part) => part.length > 8)
  const numbers = asked.filter((part) => /^\d+$/.test(part))
  const patterns = [
    ...randomOnPages,
    ...ids.map((id) => new RegExp(id, 'g')),
    ...numbers.map(
      (n) =>
        new RegExp(`(?<=(claim|text|edition)s?(/|%2F|","| )|"k":"|"number":)${n}(?![\\w-])`, 'gi'),
    ),
  ]
  const blur: Blur = (words) => patterns.reduce((text, one) => text.replace(one, '‹asked›'), words)
  return path.startsWith('/api/') ? told(answer, blur) : toldByPage(answer, blur)
}

/** Asks for two addresses; parts of a page may be cut otherwise, so once is not yet a difference. */
async function alike(browser: Visitor, method: string, paths: readonly [string, string]) {
  for (let tries = 1; ; tries++) {
    const [one, two] = [await ask(browser, method, paths[0]), await ask(browser, method, paths[1])]
    const difference = parting(tells(one, paths[0]), tells(two, paths[1]))
    if (difference === null || tries === 5) return { difference, status: one.status }
  }
}

async function ask(browser: Visitor, method: string, path: string): Promise<Answer> {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) {
    if (path.endsWith('/events') && method === 'GET') return stream(browser, path)
    return browser.send(path, { method, headers: { 'user-agent': 'Twitterbot/1.0' } })
  }
  return browser.write(path, {}, { method })
}

/** A stream that is opened never ends by itself; that it opened is all that is looked at. */
async function stream(browser: Visitor, path: string): Promise<Answer> {
  const controller = new AbortController()
  const headers = browser.cookie === '' ? {} : { cookie: browser.cookie }
  const response = await fetch(`${browser.url}${path}`, { headers, signal: controller.signal })
  const body = response.ok ? '' : await response.text()
  controller.abort()
  return { status: response.status, headers: {}, body, bytes: Buffer.from(body) }
}

test('every part of an address has its row in the table of parts', () => {
  const named = inProjects().flatMap(({ path }) =>
    [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name),
  )
  expect(
    [...new Set(named)].filter((name) => name !== 'project' && !(name && name in parts)),
  ).toEqual([])
})

type Cell = { readonly sits: Sits; readonly method: string; readonly status: number }
type Matrix = {
  readonly who: (sits: Sits) => boolean
  readonly routes: (path: string) => boolean
  readonly paths: (route: string) => readonly [string, string]
  readonly allowed: (cell: Cell) => boolean
}

/** Goes through a matrix; answers how many cells it has and where two answers differ or too much is allowed. */
async function compared({ who, routes, paths, allowed }: Matrix) {
  const found: string[] = []
  let cells = 0
  const everybody = actors.filter(([, , sits]) => who(sits))
  const all = inProjects().filter(({ path }) => routes(path))
  const walk = async ([name, browser, sits]: (typeof actors)[number]) => {
    for (const { path: route } of all) {
      for (const method of methods) {
        const { difference, status } = await alike(browser, method, paths(route))
        cells += 1
        const where = `${name} ${method} ${route}: ${status}`
        if (difference !== null) found.push(`${where} ${difference}`)
        if (!allowed({ sits, method, status })) found.push(`${where} is allowed`)
      }
    }
  }
  await Promise.all(everybody.map(walk))
  return { found, cells }
}

/** Whether a status may be what somebody without a seat in a project is told. */
function denied({ status, method, sits }: Cell): boolean {
  if (method === 'OPTIONS' || status === 405) return status < 500
  return sits === 'nobody' ? status === 401 || status === 307 : status === 404
}

test('a foreign project is like one that never was, on every route with every method for everybody', async () => {
  const before = [await kept(foreign.projectId), await kept(own.projectId)]
  const { found, cells } = await compared({
    who: () => true,
    routes: () => true,
    paths: (route) => [address(route, foreign.projectId, 1), address(route, randomUUID(), 1)],
    allowed: denied,
  })
  expect(found).toEqual([])
  expect(cells).toBeGreaterThan(1_000)
  expect([await kept(foreign.projectId), await kept(own.projectId)]).toEqual(before)
}, 240_000)

test('who is signed out, and who was removed, is told the same of the project as of any other', async () => {
  const { found } = await compared({
    who: (sits) => sits !== 'seated',
    routes: () => true,
    paths: (route) => [address(route, own.projectId, 0), address(route, randomUUID(), 0)],
    allowed: denied,
  })
  expect(found).toEqual([])
}, 240_000)

test('in one’s own project what exists elsewhere is like what exists nowhere', async () => {
  const before = await kept(foreign.projectId)
  const { found } = await compared({
    who: (sits) => sits === 'seated',
    routes: (path) => /\[.*\[/.test(path),
    paths: (route) => [address(route, own.projectId, 1), address(route, own.projectId, 2)],
    allowed: ({ status }) => status < 500,
  })
  expect(found).toEqual([])
  expect(await kept(foreign.projectId)).toBe(before)
}, 240_000)

test('ids of another project in a body are like ids that nothing has', async () => {
  const reviewer = await visitor(own.otto.personId)
  const at = `/api/v1/projects/${own.projectId}`
  const mark = (revisionId: string) => ({
    mark: { textNumber: 1, revisionId, spans: [{ from: 0, to: 3, quotation: 'The' }] },
    wording: { sentence: 'So.', saidBy: null, saidOn: null, saidWhere: null, kinds: ['event'] },
  })
  const { rows } = await withClient(house().ownerUrl, (client) =>
    client.query('select id from revision where project_id = $1', [foreign.projectId]),
  )
  const answer = (roundId: string) => ({
    roundId,
    kind: 'abstention',
    label: null,
    confidence: null,
    reason: { type: 'doc', content: [{ type: 'paragraph' }] },
    citations: [],
    supersedes: null,
  })
  const pairs = [
    [`${at}/claims`, mark(rows[0].id), mark(never)],
    [`${at}/claims/1/answers`, answer(parts.round?.[1] ?? ''), answer(never)],
  ] as const
  for (const [path, theirs, nowhere] of pairs) {
    const answers = await Promise.all([reviewer.write(path, theirs), reviewer.write(path, nowhere)])
    expect(answers[0]?.status).toBeGreaterThanOrEqual(400)
    expect([answers[0]?.status, answers[0]?.body]).toEqual([answers[1]?.status, answers[1]?.body])
  }
})

test('my projects, my drafts and my account are nobody else’s', async () => {
  const mina = await visitor(own.mina.personId)
  const { body } = await mina.send('/api/v1/projects')
  expect(body).not.toContain(foreign.projectId)
  for (const path of [
    '/api/v1/projects',
    '/api/v1/account/keys',
    '/api/v1/account/password',
    ...['', '/confirmation'].map((rest) => `/api/v1/account/email${rest}`),
    '/api/v1/account/identities/removal',
    ...['', '/confirmation', '/recovery-codes', '/removal'].map(
      (rest) => `/api/v1/account/second-factor${rest}`,
    ),
    `/api/v1/account/sessions/${never}/end`,
    ...['elsewhere', 'everywhere'].map((where) => `/api/v1/account/sign-out-${where}`),
  ]) {
    for (const [name, browser, sits] of actors) {
      if (sits !== 'nobody') continue
      expect([name, path, (await browser.write(path, {})).status]).toEqual([name, path, 401])
    }
  }
})

test('each denial leaves a line in the security log', async () => {
  const count = () =>
    withClient(house().ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as n from security_log where kind = 'refused: not there' and person_id = $1`,
        [own.rui.personId],
      )
      return Number(rows[0].n)
    })
  const [reader, before] = [await visitor(own.rui.personId), await count()]
  for (let i = 0; i < 5; i++) await reader.send(`/api/v1/projects/${foreign.projectId}`)
  expect((await count()) - before).toBe(5)
})
