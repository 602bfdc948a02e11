import { expect, test } from 'vitest'
import { authOptions } from '../../../lib/server/auth/options.ts'
import { database } from '../../../lib/server/store/database.ts'
import { endSession } from '../../../lib/server/store/sessions.ts'
import { stage } from '../../support/cast.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()
const jwt = (token: object, user?: object) => {
  const callback: unknown = authOptions().callbacks?.jwt
  if (typeof callback !== 'function') throw new Error('There is no jwt callback')
  return callback({ token, user })
}

test('the cookie holds the number of the session and nothing else', async () => {
  expect(
    await jwt({ name: 'Mina', email: 'm', role: 'owner' }, { id: 'p', sid: 's', role: 'owner' }),
  ).toEqual({ sid: 's' })
})

test('what a browser asks to have in its token is left out', async () => {
  const mina = await newcomer('Mina')
  expect(await jwt({ sid: mina.sessionId, role: 'owner' })).toEqual({ sid: mina.sessionId })
})

test('the token of an ended session is thrown away', async () => {
  const mina = await newcomer('Mina')
  await endSession(database(), mina.sessionId)
  await expect(jwt({ sid: mina.sessionId })).rejects.toThrow('ended')
  await expect(jwt({})).rejects.toThrow('no session')
})

test('after signing in one goes only to a page of ours', async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  const redirect = authOptions().callbacks?.redirect
  const to = (url: string) => redirect?.({ url, baseUrl: 'x' })
  expect(await to('/projects/1')).toBe('http://127.0.0.1:3000/projects/1')
  expect(await to('https://evil.example')).toBe('http://127.0.0.1:3000/')
  expect(await to('nonsense:')).toBe('http://127.0.0.1:3000/')
})
