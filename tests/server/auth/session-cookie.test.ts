import { encode } from 'next-auth/jwt'
import { afterEach, expect, test, vi } from 'vitest'
import { secret } from '../../../lib/server/auth/keyed.ts'
import {
  personOf,
  sessionCookieName,
  sessionIdOf,
} from '../../../lib/server/auth/session-cookie.ts'
import { database } from '../../../lib/server/store/database.ts'
import { endSession } from '../../../lib/server/store/sessions.ts'
import { cast, stage } from '../../support/cast.ts'
import { session } from '../../support/signed-in.ts'

stage()
afterEach(() => {
  delete process.env.NEXTAUTH_URL
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test('behind https the cookie is bound to its host by its name', () => {
  process.env.NEXTAUTH_URL = 'https://variorum.example/'
  expect(sessionCookieName()).toBe('__Host-variorum-session')
})

test('on plain http it has a plain name', () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  expect(sessionCookieName()).toBe('variorum-session')
})

test('a cookie gives the number of its session, and that its person', async () => {
  const { mina } = await cast({ text: null, only: ['mina'] })
  const person = await session(mina.personId)
  const cookie = await encode({ token: { sid: person.sessionId }, secret: secret() })
  expect(await sessionIdOf(cookie)).toBe(person.sessionId)
  expect((await personOf(cookie))?.personId).toBe(mina.personId)
})

test('a cookie replayed after the session has ended is nobody', async () => {
  const { mina } = await cast({ text: null, only: ['mina'] })
  const person = await session(mina.personId)
  const cookie = await encode({ token: { sid: person.sessionId }, secret: secret() })
  await endSession(database(), person.sessionId)
  expect(await personOf(cookie)).toBeNull()
})

test('a cookie that was opened before is opened no longer than it is good, and under its own secret alone', async () => {
  const own = secret()
  const short = await encode({ token: { sid: 'x' }, secret: own, maxAge: 1 })
  expect(await sessionIdOf(short)).toBe('x')
  expect(await sessionIdOf(short)).toBe('x')
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
  expect(await sessionIdOf(short)).toBeNull()
  vi.useRealTimers()
  const long = await encode({ token: { sid: 'y' }, secret: own })
  expect(await sessionIdOf(long)).toBe('y')
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret, also long enough')
  expect(await sessionIdOf(long)).toBeNull()
})

test('a cookie of another installation, a changed, cut, unsigned or senseless one is nobody', async () => {
  const foreign = await encode({ token: { sid: 'x' }, secret: 'another secret, also long enough' })
  const own = await encode({ token: { sid: 'x' }, secret: secret() })
  const late = await encode({ token: { sid: 'x' }, secret: secret(), maxAge: -60 })
  const none = `${btoa('{"alg":"none"}')}.${btoa('{"sid":"x"}')}.`
  const flipped = `${own.slice(0, -9)}${own.at(-9) === 'A' ? 'B' : 'A'}${own.slice(-8)}`
  const wordless = await encode({ token: { name: 'Mina' }, secret: secret() })
  for (const cookie of [
    foreign,
    flipped,
    own.slice(0, 40),
    none,
    late,
    wordless,
    'x',
    '',
    'x'.repeat(5_000),
  ]) {
    expect(await sessionIdOf(cookie)).toBeNull()
  }
  expect(await sessionIdOf(undefined)).toBeNull()
})
