/** Signing in and out over HTTP, as a browser does it. */
import { expect, test } from 'vitest'
import { foundFor } from '../../../lib/server/acts/found-project.ts'
import { house, openHouse, stranger } from '../../support/open-house.ts'
import { newcomer } from '../../support/signed-in.ts'
import { follow, Visitor } from '../../support/visitor.ts'

openHouse()
const password = 'so many long words'

async function signIn(
  email: string,
  typed: string,
  more: Record<string, string> = {},
  brings = '',
) {
  const csrf = await stranger().send('/api/auth/csrf')
  const set = (csrf.headers['set-cookie'] ?? []).map((one) => one.split(';')[0])
  const cookies = (brings === '' ? set : [brings, ...set]).join('; ')
  const { csrfToken } = JSON.parse(csrf.body)
  const body = new URLSearchParams({ csrfToken, email, password: typed, json: 'true', ...more })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: house().url }
  const answer = await new Visitor(house().url, cookies).send('/api/auth/callback/credentials', {
    method: 'POST',
    headers,
    body: body.toString(),
  })
  const given = (answer.headers['set-cookie'] ?? []).find((one) =>
    one.startsWith('variorum-session='),
  )
  return { answer, given, cookies: `${cookies}; ${given?.split(';')[0] ?? ''}` }
}

test('the right password gives a cookie that no script reads and no other site sends', async () => {
  const mina = await newcomer('Mina', { password })
  const { answer, given, cookies } = await signIn(mina.email, password)
  expect(answer.status).toBe(200)
  expect(given).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  const projects = await new Visitor(house().url, cookies).send('/api/v1/projects')
  expect([projects.status, projects.body]).toEqual([200, '{"items":[],"next":null}'])
})

test('each sign-in has a session of its own, whatever cookie came with it', async () => {
  const mina = await newcomer('Mina', { password })
  const [one, two] = [await signIn(mina.email, password), await signIn(mina.email, password)]
  expect(one.given).not.toBe(two.given)
})

test('known and unknown e-mails with a wrong password get the same answer, byte for byte', async () => {
  const mina = await newcomer('Mina', { password })
  const seen = []
  for (const email of [mina.email, 'nobody@example.org', 'nonsense']) {
    const { answer } = await signIn(email, 'a wrong password')
    const { date: _, 'set-cookie': cookies, ...headers } = answer.headers
    seen.push(JSON.stringify([answer.status, headers, cookies?.length, answer.body]))
  }
  expect(new Set(seen).size).toBe(1)
})

test('after signing out the old cookie is nobody', async () => {
  const mina = await newcomer('Mina', { password })
  const { cookies } = await signIn(mina.email, password)
  const browser = new Visitor(house().url, cookies)
  const { csrfToken } = JSON.parse((await browser.send('/api/auth/csrf')).body)
  const out = await browser.send('/api/auth/signout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: house().url },
    body: new URLSearchParams({ csrfToken, json: 'true' }).toString(),
  })
  expect(out.status).toBe(200)
  expect((await browser.send('/api/v1/projects')).status).toBe(401)
  expect((await browser.send('/api/auth/session')).body).toBe('{}')
})

test('the token of the form is needed, and a form of another site is refused', async () => {
  const mina = await newcomer('Mina', { password })
  const { given } = await signIn(mina.email, password, { csrfToken: 'x'.repeat(64) })
  expect(given).toBeUndefined()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const origin of ['http://evil.example', 'null']) {
    const answer = await stranger().send('/api/auth/signout', {
      method: 'POST',
      headers: { ...form, origin },
      body: '',
    })
    expect(answer.status).toBe(403)
  }
})

test('nobody is sent elsewhere after signing in', async () => {
  const mina = await newcomer('Mina', { password })
  const { answer, given } = await signIn(mina.email, password, {
    callbackUrl: 'https://evil.example/',
  })
  expect(answer.status).toBe(422)
  expect(given).toBeUndefined()
  const page = await stranger().send('/projects/00000000-0000-4000-8000-000000000000')
  expect([page.status, page.headers.location]).toEqual([
    307,
    '/sign-in?callbackUrl=%2Fprojects%2F00000000-0000-4000-8000-000000000000',
  ])
})

test('a cookie of another program on this machine closes no door', async () => {
  const mina = await newcomer('Mina', { password })
  for (const name of ['next-auth.callback-url', 'variorum-callback-url']) {
    const foreign = `${name}=http%3A%2F%2F127.0.0.1%3A4%2F`
    expect((await new Visitor(house().url, foreign).send('/api/auth/csrf')).status).toBe(200)
    const { answer, given } = await signIn(mina.email, password, {}, foreign)
    expect(answer.status).toBe(200)
    expect(answer.body).not.toContain('127.0.0.1:4/')
    expect(given).toMatch(/^variorum-session=/)
  }
})

test('six wrong tries are slowed, with how long to wait', async () => {
  const mina = await newcomer('Mina', { password })
  for (let i = 0; i < 5; i++) await signIn(mina.email, 'a wrong password')
  const { answer } = await signIn(mina.email, password)
  expect(JSON.parse(answer.body).url).toMatch(/error=TooOften\.1$/)
})

test('an open stream ends when its account signs out everywhere', async () => {
  const olga = await newcomer('Olga', { password })
  const { projectId } = await foundFor(olga, null, 'Harrow')
  const { cookies } = await signIn(olga.email, password)
  const browser = new Visitor(house().url, cookies)
  const stream = follow(browser, `/api/projects/${projectId}/events?after=1`)
  await stream.until((heard) => heard.some(({ event }) => event === 'beat'))
  await browser.write('/api/v1/account/sign-out-everywhere', {})
  await stream.until((heard) => heard.at(-1)?.event === 'bye')
  await stream.ended
})
