/**
 * The API as programs meet it: what the document says is there, and nothing else; every answer has the
 * shape that it says; lists come in pages, answers have tags, a no is problem details.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, expect, test } from 'vitest'
import type { ApiDocument } from '../../../app/api/v1/openapi.ts'
import { problemKinds } from '../../../app/refusals.ts'
import { cast } from '../../support/cast.ts'
import { answerWith, judges, marks, sawNow } from '../../support/deeds.ts'
import { house, openHouse, routesBuilt } from '../../support/open-house.ts'
import { program } from '../../support/program.ts'
import { tokenOf } from '../../support/tokens.ts'
import { Visitor } from '../../support/visitor.ts'
import { peopled, secrets, type World } from './twins.ts'

openHouse()

let world: World
let document: ApiDocument
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

/** What is wrong with an answer by the document; null when it is as it says. */
function wrong(path: string, method: string, body: string): unknown {
  const at = `${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}`
  const $ref = `api#/paths/${at}/responses/200/content/application~1json/schema`
  const check = ajv.compile({ $ref })
  return check(JSON.parse(body)) ? null : check.errors
}

const at = (rest = '') => `/api/v1/projects/${world.projectId}${rest}`

beforeAll(async () => {
  world = await peopled(await cast({ policy: { quorum: 2 } }), secrets[0])
  const answer = await new Visitor(house().url).send('/api/v1/openapi.json')
  document = JSON.parse(answer.body)
  ajv.addSchema({ ...document }, 'api')
}, 120_000)

test('the document names the routes that the build has, and no other', () => {
  const built = routesBuilt()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/api/v1/'))
  const named = Object.keys(document.paths).map((path) => path.replace(/\{(\w+)\}/g, '[$1]'))
  expect(named.sort()).toEqual(built.sort())
})

test('everything that can be read is as the document says, for each role', async () => {
  const values: Readonly<Record<string, string>> = { claim: '1', text: '1', edition: '1' }
  let read = 0
  for (const seat of [world.olga, world.eve, world.mina, world.rui]) {
    const { get } = await program(seat)
    for (const [path, methods] of Object.entries(document.paths)) {
      const operation = methods.get
      const json = JSON.stringify(operation?.responses ?? '').includes('application/json')
      if (!json || path === '/api/v1/openapi.json' || path.includes('account')) continue
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        name === 'project' ? world.projectId : (values[name] ?? 'none'),
      )
      const query = path.endsWith('/find') ? '?q=bridge' : path.endsWith('-numbers') ? '?list=' : ''
      const { status, body } = await get(`${address}${query}`)
      expect([address, [200, 403, 404].includes(status), status]).toEqual([address, true, status])
      if (status !== 200) continue
      expect([path, seat.name, wrong(path, 'get', body)]).toEqual([path, seat.name, null])
      read += 1
    }
  }
  expect(read).toBeGreaterThan(40)
}, 120_000)

test('every claim, open, closed and ruled, is as the document says', async () => {
  for (const seat of [world.noor, world.otto, world.eve]) {
    const { get } = await program(seat, 'read')
    for (const n of [1, 2, 3]) {
      const { status, body } = await get(at(`/claims/${n}`))
      expect(status).toBe(200)
      const said = wrong('/api/v1/projects/{project}/claims/{claim}', 'get', body)
      expect([n, seat.name, said]).toEqual([n, seat.name, null])
    }
  }
})

test('what is done is answered as the document says', async () => {
  const [mina, eve, olga] = [
    await program(world.mina),
    await program(world.eve),
    await program(world.olga),
  ]
  const claim = await marks(world.ada, 'last a century', { sentence: 'It lasts.' })
  const n = claim.number
  const said = async (
    who: typeof mina,
    path: string,
    body: unknown,
    method: 'POST' | 'PUT' | 'DELETE' = 'POST',
    address = path,
  ) => {
    const answer = await who.tell(at(address), body, method)
    expect([path, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([path, 200, ''])
    const named = `/api/v1/projects/{project}${path}`
    expect([path, wrong(named, method.toLowerCase(), answer.body)]).toEqual([path, null])
    return JSON.parse(answer.body)
  }
  const source = { kind: 'markdown', fileName: 'a.md', mediaType: 'text/markdown' }
  const description = {
    title: 'One more',
    author: null,
    publisher: null,
    date: null,
    address: null,
    language: 'en',
    rights: null,
  }
  const base64 = Buffer.from('# Head\n\nIt rained in May.').toString('base64')
  const { number } = await said(eve, '/texts', { description, source: { ...source, base64 } })
  await said(
    eve,
    '/texts/{text}/description',
    { description },
    'POST',
    `/texts/${number}/description`,
  )
  const wording = {
    sentence: 'It rained.',
    saidBy: null,
    saidOn: null,
    saidWhere: null,
    kinds: ['event'],
  }
  const mark = { textNumber: number, quoted: [{ quotation: 'rained in May' }] }
  const made = await said(mina, '/claims', { mark, wording })
  await said(
    mina,
    '/claims/{claim}/wordings',
    { wording: { ...wording, sentence: 'It did rain.' }, basedOn: 1 },
    'POST',
    `/claims/${made.number}/wordings`,
  )
  const more = { textNumber: number, quoted: [{ quotation: 'May' }] }
  const two = await said(
    mina,
    '/claims/{claim}/marks',
    { mark: more },
    'POST',
    `/claims/${made.number}/marks`,
  )
  const markId = two.marks[1].id
  for (const deed of ['withdrawal', 'restoration'] as const) {
    await said(
      mina,
      `/claims/{claim}/marks/{mark}/${deed}`,
      {},
      'POST',
      `/claims/${made.number}/marks/${markId}/${deed}`,
    )
  }
  for (const deed of ['withdrawal', 'restoration'] as const) {
    await said(eve, `/claims/{claim}/${deed}`, {}, 'POST', `/claims/${made.number}/${deed}`)
  }
  const { claimNumber: _, ...verdict } = await answerWith(world.mina, n, 'true')
  const given = await said(mina, '/claims/{claim}/answers', verdict, 'POST', `/claims/${n}/answers`)
  const mine = given.rounds.at(-1).mine.id
  await said(
    mina,
    '/claims/{claim}/answers/{answer}/withdrawal',
    {},
    'POST',
    `/claims/${n}/answers/${mine}/withdrawal`,
  )
  for (const seat of [world.mina, world.otto]) await judges(seat, n, 'true')
  const roundId = given.rounds.at(-1).id
  await said(
    eve,
    '/claims/{claim}/rounds/{round}/close',
    {},
    'POST',
    `/claims/${n}/rounds/${roundId}/close`,
  )
  const saw = await sawNow(world.eve, n)
  const ruling = {
    kind: 'approved',
    label: 'true',
    note: 'So it is.',
    reasons: null,
    printed: [],
    saw,
  }
  await said(eve, '/claims/{claim}/rulings', ruling, 'POST', `/claims/${n}/rulings`)
  await said(
    mina,
    '/drafts/{place}',
    { body: { a: [1, null] }, basedOn: 0 },
    'PUT',
    '/drafts/answer-1',
  )
  const drafts = await mina.get(at('/drafts'))
  expect(wrong('/api/v1/projects/{project}/drafts', 'get', drafts.body)).toBeNull()
  await said(mina, '/drafts/{place}', {}, 'DELETE', '/drafts/answer-1')
  const edition = await said(eve, '/editions', { title: 'Second' })
  for (const deed of ['publication', 'taking-down'] as const) {
    await said(
      eve,
      `/editions/{edition}/${deed}`,
      {},
      'POST',
      `/editions/${edition.number}/${deed}`,
    )
  }
  await said(olga, '/title', { title: 'Another' })
  await said(mina, '/me/printed', { printed: true })
  const scale = JSON.parse((await olga.get(at('/scale'))).body)
  await said(olga, '/scale', { scale: scale.scale, basedOn: scale.scaleVersion })
  const policy = JSON.parse((await olga.get(at('/policy'))).body)
  await said(olga, '/policy', { policy: policy.policy, basedOn: policy.policyVersion })
  const { id } = await tokenOf(world.ada)
  await said(olga, '/tokens/{token}/revocation', {}, 'POST', `/tokens/${id}/revocation`)
}, 120_000)

test('a list comes in pages that name the next, and HEAD says the same without a body', async () => {
  const { get, head } = await program(world.mina)
  const seen: number[] = []
  for (let next: string | undefined = at('/claims?limit=2&standing=open'); next !== undefined; ) {
    const { status, headers, body } = await get(next)
    expect(status).toBe(200)
    const page = JSON.parse(body)
    seen.push(...page.items.map((one: { number: number }) => one.number))
    const link: string = String(headers.link ?? '')
    expect(link !== '').toBe(page.next !== null)
    next = /^<(.+)>; rel="next"$/.exec(link)?.[1]
    if (next !== undefined) expect(next).toContain('standing=open')
  }
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
  expect(seen.length).toBeGreaterThan(1)
  const [whole, bare] = [await get(at('/texts')), await head(at('/texts'))]
  expect([bare.status, bare.body, bare.headers.etag]).toEqual([200, '', whole.headers.etag])
})

test('equal answers have equal tags, others have others; what one has is not sent again', async () => {
  const [mina, rui] = [await program(world.mina), await program(world.rui)]
  const first = await mina.get(at('/claims/1'))
  const again = await mina.get(at('/claims/1'))
  const other = await rui.get(at('/claims/1'))
  expect(first.headers.etag).toMatch(/^"[A-Za-z0-9_-]{43}"$/)
  expect(again.headers.etag).toBe(first.headers.etag)
  expect(other.headers.etag).not.toBe(first.headers.etag)
  const tag = String(first.headers.etag)
  for (const had of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
    const none = await mina.get(at('/claims/1'), { 'if-none-match': had })
    expect([had, none.status, none.body]).toEqual([had, 304, ''])
  }
  const changed = await mina.get(at('/claims/1'), { 'if-none-match': '"x"' })
  expect([changed.status, changed.headers['cache-control']]).toEqual([200, 'no-store'])
  expect((await rui.get(at('/claims/2'), { 'if-none-match': '*' })).status).toBe(404)
})

test('a no is problem details, wherever it is said', async () => {
  const { get, tell } = await program(world.mina)
  const noes = [
    await get(at('/claims/999')),
    await get(at('/claims?limit=0')),
    await get('/api/v1/nothing'),
    await get('/api/v1/%E0%A4'),
    await tell(at('/title'), { title: 'No' }),
    await tell(at('/queue'), {}),
    await tell(at('/claims'), {}),
    await new Visitor(house().url).send(at()),
  ]
  for (const { status, headers, body } of noes) {
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
    const problem = JSON.parse(body)
    expect(problem).toMatchObject({ status, type: expect.stringMatching(/^\/problems\/[a-z-]+$/) })
    expect(problemKinds).toContain(problem.kind)
    const check = ajv.compile({ $ref: 'api#/components/schemas/Problem' })
    expect([body, check(problem) ? null : check.errors]).toEqual([body, null])
  }
  expect(noes.map(({ status }) => status)).toEqual([404, 422, 404, 400, 403, 405, 422, 401])
})
