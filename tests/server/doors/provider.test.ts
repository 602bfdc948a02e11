/** Signing in at an OpenID provider: a real one, with every redirect as a browser takes it. */
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { withClient } from '../../../lib/server/start/database.ts'
import { freePort } from '../../../lib/server/start/free-port.ts'
import { database } from '../../../lib/server/store/database.ts'
import { identitiesOf } from '../../../lib/server/store/identities.ts'
import { isEmailProved, proveEmail } from '../../../lib/server/store/people.ts'
import { house, openHouse, stranger } from '../../support/open-house.ts'
import { startOpenId } from '../../support/openid.ts'
import { armed, codeNow } from '../../support/second-factor.ts'
import { newcomer } from '../../support/signed-in.ts'
import { type Answer, Visitor } from '../../support/visitor.ts'

const port = await freePort()
const openId = await startOpenId(() => `http://127.0.0.1:${port}`)
afterAll(() => openId.stop())
openHouse({
  PORT: String(port),
  OIDC_ISSUER: openId.issuer,
  OIDC_CLIENT_ID: openId.clientId,
  OIDC_CLIENT_SECRET: openId.clientSecret,
  OIDC_NAME: 'the Institute',
})

/** A browser that keeps its cookies, one jar for each origin, and takes one step at a time. */
class Browser {
  readonly jars = new Map<string, Map<string, string>>()

  async step(address: string, body?: URLSearchParams): Promise<Answer> {
    const { origin, pathname, search } = new URL(address)
    const jar = this.jars.get(origin) ?? new Map<string, string>()
    this.jars.set(origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin }
    const asked = body === undefined ? {} : { method: 'POST', headers: form, body: body.toString() }
    const answer = await new Visitor(origin, cookie).send(`${pathname}${search}`, asked)
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [pair = ''] = set.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }

  get session(): string {
    return this.jars.get(house().url)?.get('variorum-session') ?? ''
  }
}

/** Presses the button; the address of the provider. */
async function begin(browser: Browser, callbackUrl = '/account'): Promise<string> {
  const { csrfToken } = JSON.parse((await browser.step(`${house().url}/api/auth/csrf`)).body)
  const form = new URLSearchParams({ csrfToken, callbackUrl, json: 'true' })
  const answer = await browser.step(`${house().url}/api/auth/signin/provider`, form)
  return JSON.parse(answer.body).url ?? ''
}

/** Follows redirects while they lead to addresses of one kind; the address where they leave it. */
async function follow(browser: Browser, from: string, within: (address: string) => boolean) {
  let address = from
  for (let steps = 0; steps < 12 && within(address); steps++) {
    const answer = await browser.step(address)
    const next = answer.headers.location
    if (next === undefined) throw new Error(`${address} said ${answer.status}: ${answer.body}`)
    address = new URL(next, address).href
  }
  return address
}

const atProvider = (address: string) => address.startsWith(openId.issuer)
const atAuth = (address: string) => address.startsWith(`${house().url}/api/auth/`)

/** The whole way; where one comes out at last. */
async function enter(browser = new Browser(), callbackUrl = '/account') {
  const back = await follow(browser, await begin(browser, callbackUrl), atProvider)
  return { browser, back, out: await follow(browser, back, atAuth) }
}

const page = (path: string) => `${house().url}${path}`
/** A newcomer whose e-mail was proved, as by a mailed invitation. */
async function proved(name: string) {
  const person = await newcomer(name)
  await proveEmail(database(), person.personId)
  return person
}
const somebody = (email: string) => ({ sub: randomUUID(), email, email_verified: true })

test('who has an account with the e-mail that the provider verified is let in, and known by subject from then on', async () => {
  const mina = await proved('Mina')
  const there = somebody(mina.email.toUpperCase())
  openId.signsIn(there)
  const { browser, back, out } = await enter()
  expect(out).toBe(page('/account'))
  expect(new URL(back).searchParams.get('state')).not.toBeNull()
  const visitor = new Visitor(house().url, `variorum-session=${browser.session}`)
  const account = JSON.parse((await visitor.send('/api/v1/account')).body)
  expect(account.email).toBe(mina.email)
  expect(account.sessions.find(({ here }: { here: boolean }) => here).how).toBe('provider')
  expect(account.identities).toMatchObject([{ issuer: openId.issuer, name: 'the Institute' }])
  openId.signsIn({ sub: there.sub, email: 'another@example.org', email_verified: false })
  expect((await enter()).out).toBe(page('/account'))
})

test('an e-mail that is not verified, or that nobody here has, opens nothing and makes nobody', async () => {
  const mina = await proved('Mina')
  const count = () => database().person.count()
  const before = await count()
  for (const there of [
    { ...somebody(mina.email), email_verified: false },
    { sub: randomUUID(), email: mina.email },
    { sub: randomUUID() },
    somebody('stranger@example.org'),
  ]) {
    openId.signsIn(there)
    const { browser, out } = await enter()
    expect(out).toBe(page('/sign-in?callbackUrl=%2Faccount&error=NoAccount'))
    expect(browser.session).toBe('')
  }
  expect(await count()).toBe(before)
  expect(await identitiesOf(database(), mina.personId)).toEqual([])
})

test('the same e-mail under another subject is somebody else', async () => {
  const mina = await proved('Mina')
  openId.signsIn(somebody(mina.email))
  expect((await enter()).out).toBe(page('/account'))
  openId.signsIn(somebody(mina.email))
  const { browser, out } = await enter()
  expect(out).toContain('error=NoAccount')
  expect(browser.session).toBe('')
})

test('an account whose e-mail nobody proved is tied only from a session that its password began just now', async () => {
  const password = 'so many long words'
  const mina = await newcomer('Mina', { password })
  openId.signsIn(somebody(mina.email))
  const { browser, out } = await enter()
  expect(out).toBe(page('/sign-in?callbackUrl=%2Faccount&error=NotProved'))
  expect(browser.session).toBe('')
  const other = new Browser()
  await signsIn(other, (await newcomer('Otto', { password })).email)
  expect((await enter(other)).out).toContain('error=NotProved')
  expect(await identitiesOf(database(), mina.personId)).toEqual([])

  await signsIn(browser, mina.email)
  await withClient(house().ownerUrl, (client) =>
    client.query(
      `update session set created_at = created_at - interval '11 minutes' where person_id = $1`,
      [mina.personId],
    ),
  )
  expect((await enter(browser)).out).toContain('error=NotProved')
  await signsIn(browser, mina.email)
  expect((await enter(browser)).out).toBe(page('/account'))
  expect(await identitiesOf(database(), mina.personId)).toHaveLength(1)
  expect(await isEmailProved(database(), mina.personId)).toBe(true)

  async function signsIn(at: Browser, email: string) {
    const { csrfToken } = JSON.parse((await at.step(page('/api/auth/csrf'))).body)
    const form = new URLSearchParams({ csrfToken, email, password, json: 'true' })
    expect((await at.step(page('/api/auth/callback/credentials'), form)).status).toBe(200)
  }
})

test('a second factor of ours is asked all the same, and the identity is tied only when it was shown', async () => {
  const { person, key } = await armed('Mina')
  await proveEmail(database(), person.personId)
  openId.signsIn(somebody(person.email))
  const { browser, out } = await enter()
  expect(browser.session).toBe('')
  const [, half = ''] =
    /^\/sign-in\?callbackUrl=%2Faccount#Second\.(.+)$/.exec(out.slice(house().url.length)) ?? []
  expect(half).toMatch(/^[\w-]{43}$/)
  expect(await identitiesOf(database(), person.personId)).toEqual([])
  const { csrfToken } = JSON.parse((await browser.step(page('/api/auth/csrf'))).body)
  const form = { csrfToken, half, code: await codeNow(key), json: 'true' }
  await browser.step(page('/api/auth/callback/second-step'), new URLSearchParams(form))
  const visitor = new Visitor(house().url, `variorum-session=${browser.session}`)
  const account = JSON.parse((await visitor.send('/api/v1/account')).body)
  expect(account.sessions.find(({ here }: { here: boolean }) => here)).toMatchObject({
    how: 'provider',
    factor: true,
  })
  expect(await identitiesOf(database(), person.personId)).toHaveLength(1)
})

test('a way back with another state, without its cookies, or taken twice opens nothing', async () => {
  const mina = await proved('Mina')
  openId.signsIn(somebody(mina.email))
  const browser = new Browser()
  const back = new URL(await follow(browser, await begin(browser), atProvider))
  const forged = new URL(back)
  forged.searchParams.set('state', 'x'.repeat(43))
  const elsewhere = new Browser()
  expect(await follow(elsewhere, back.href, atAuth)).toContain('error=OAuthCallback')
  expect(elsewhere.session).toBe('')
  expect(await follow(browser, forged.href, atAuth)).toContain('error=OAuthCallback')
  expect(browser.session).toBe('')

  const { browser: good, back: used } = await enter()
  expect(good.session).not.toBe('')
  good.jars.get(house().url)?.delete('variorum-session')
  expect(await follow(good, used, atAuth)).toContain('error=')
  expect(good.session).toBe('')
})

test('nobody is sent elsewhere afterwards, and nothing of ours is handed on to the provider', async () => {
  const browser = new Browser()
  const { csrfToken } = JSON.parse((await browser.step(page('/api/auth/csrf'))).body)
  const form = new URLSearchParams({
    csrfToken,
    callbackUrl: 'https://evil.example/',
    json: 'true',
  })
  expect((await browser.step(page('/api/auth/signin/provider'), form)).status).toBe(422)
  form.set('callbackUrl', '/account')
  const answer = await browser.step(
    page('/api/auth/signin/provider?redirect_uri=https://evil.example&prompt=none'),
    form,
  )
  const asked = new URL(JSON.parse(answer.body).url)
  expect(asked.searchParams.get('redirect_uri')).toBe(page('/api/auth/callback/provider'))
  expect(asked.searchParams.get('prompt')).toBeNull()
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.searchParams.get(name)).not.toBeNull()
})

test('the sign-in page names the provider, and the log says what was refused without a secret', async () => {
  expect((await stranger().send('/sign-in')).body).toContain('the Institute')
  const { rows } = await withClient(house().ownerUrl, (client) =>
    client.query(`select detail::text as words from security_log where kind = 'provider refused'`),
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const { words } of rows)
    expect(words).toMatch(/^\{"why": "(not verified|no account|another subject|not proved)"\}$/)
})

test('while the provider is away one is told so', async () => {
  await openId.stop()
  const address = await follow(new Browser(), await begin(new Browser()), atAuth)
  expect(address).toContain('error=OAuthSignin')
  expect(address.startsWith(page('/sign-in'))).toBe(true)
})
