/** Tokens at the doors: who may make one, what one opens, and that it is never taken for anything else. */
import { expect, test } from 'vitest'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { cast } from '../../support/cast.ts'
import { house, openHouse, stranger, visitor } from '../../support/open-house.ts'
import { tokenOf } from '../../support/tokens.ts'
import { Visitor } from '../../support/visitor.ts'

openHouse()

const at = ({ projectId }: { readonly projectId: string }, rest = '') =>
  `/api/v1/projects/${projectId}${rest}`
const bearing = (token: string, more = {}) => ({ authorization: `Bearer ${token}`, ...more })
const writing = (token: string) =>
  bearing(token, { 'content-type': 'application/json', 'idempotency-key': 'one' })

test('a token is made in a browser, shown once, listed without its secret, used, and revoked', async () => {
  const here = await cast({ text: null })
  const mina = await visitor(here.mina.personId)
  const asked = { label: 'Nightly', projectId: here.projectId, scopes: ['read'], days: 30 }
  const made = await mina.write('/api/v1/account/tokens', asked)
  const { id, token } = JSON.parse(made.body)
  const listed = await mina.send('/api/v1/account/tokens')
  expect(JSON.parse(listed.body).items).toMatchObject([{ id, label: 'Nightly', live: true }])
  expect(listed.body).not.toContain(token)
  const program = stranger()
  expect((await program.send(at(here), { headers: bearing(token) })).status).toBe(200)
  expect((await mina.write(`/api/v1/account/tokens/${id}/revocation`, {})).status).toBe(200)
  expect((await program.send(at(here), { headers: bearing(token) })).status).toBe(401)
})

test('no token makes, lists or ends tokens of its holder, nor founds, nor changes the account', async () => {
  const here = await cast({ text: null })
  const { token, id } = await tokenOf(here.olga)
  const posts = ['/tokens', `/tokens/${id}/revocation`, '/password', '/sign-out-everywhere']
  for (const path of [...posts.map((one) => `/api/v1/account${one}`), '/api/v1/projects']) {
    const answer = await stranger().send(path, {
      method: 'POST',
      headers: writing(token),
      body: '{}',
    })
    expect([path, answer.status]).toEqual([path, 403])
  }
  expect(
    (await stranger().send('/api/v1/account/tokens', { headers: bearing(token) })).status,
  ).toBe(403)
})

test('a token opens the API and nothing else: no page, no stream of the pages', async () => {
  const here = await cast()
  const { token } = await tokenOf(here.olga)
  const headers = bearing(token)
  const page = await stranger().send(`/projects/${here.projectId}`, { headers })
  expect([page.status, page.headers.location]).toEqual([307, expect.stringMatching(/sign-in/)])
  const stream = await stranger().send(`/api/projects/${here.projectId}/events`, { headers })
  expect(stream.status).toBe(403)
  const asCookie = new Visitor(house().url, `variorum-session=${token}`)
  expect((await asCookie.send(at(here))).status).toBe(401)
})

test('where a request says Authorization its cookie is not looked at', async () => {
  const here = await cast({ text: null })
  const olga = await visitor(here.olga.personId)
  const wrong = await olga.send(at(here), { headers: { authorization: 'Bearer nothing' } })
  expect(wrong.status).toBe(401)
  const { token } = await tokenOf(here.rui, ['read'])
  const rui = await olga.send(at(here), { headers: bearing(token) })
  expect(JSON.parse(rui.body).me.role).toBe('reader')
})

test('a program may come from anywhere, and no page of another site is told anything', async () => {
  const here = await cast({ text: null })
  const { token } = await tokenOf(here.olga)
  const headers = {
    ...writing(token),
    origin: 'https://elsewhere.example',
    'sec-fetch-site': 'cross-site',
  }
  const title = { method: 'POST', headers, body: '{"title":"By a program"}' }
  const done = await stranger().send(at(here, '/title'), title)
  expect(done.status).toBe(200)
  const preflight = await stranger().send(at(here, '/title'), { method: 'OPTIONS', headers })
  for (const answer of [done, preflight]) {
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    )
  }
  const olga = await visitor(here.olga.personId)
  const withCookie = { ...headers, authorization: '' }
  const { authorization: _, ...bare } = withCookie
  expect((await olga.send(at(here, '/title'), { ...title, headers: bare })).status).toBe(403)
})

test('a revoked token’s stream, and that of a removed seat, end of themselves', async () => {
  const here = await cast({ text: null })
  const olga = await visitor(here.olga.personId)
  for (const end of ['revoked', 'removed'] as const) {
    const { token, id } = await tokenOf(here.mina, ['read'])
    const response = await fetch(`${house().url}${at(here, '/events')}`, {
      headers: bearing(token),
    })
    expect(response.status).toBe(200)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('beat')) heard += (await reader?.read())?.value ?? ''
    if (end === 'revoked') {
      expect((await olga.write(at(here, `/tokens/${id}/revocation`), {})).status).toBe(200)
    } else await removeSeat(here.olga, null, { personId: here.mina.personId })
    for (let over = false; !over; ) {
      const part = await reader?.read()
      heard += part?.value ?? ''
      over = part?.done !== false
    }
    expect(heard).toContain('event: bye')
  }
})
