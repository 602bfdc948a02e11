import { beforeEach, expect, test } from 'vitest'
import { cookiesForAuth, ownCookies } from '../../../lib/server/auth/own-cookies.ts'

beforeEach(() => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
})

const names = () => Object.values(ownCookies()).map(({ name }) => name)

test('next-auth’s cookies have names of our own, bound to the host behind https', () => {
  const own = ['session', 'csrf-token', 'callback-url', 'pkce', 'state', 'nonce']
  expect(names()).toEqual(own.map((name) => `variorum-${name}`))
  process.env.NEXTAUTH_URL = 'https://variorum.example'
  expect(names()).toEqual(own.map((name) => `__Host-variorum-${name}`))
  for (const { options } of Object.values(ownCookies())) {
    expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  }
})

test('cookies of other programs on this machine are not handed on', () =>
  expect(
    cookiesForAuth(
      'next-auth.callback-url=http%3A%2F%2F127.0.0.1%3A4000; variorum-session=a=b; other=1; variorum-csrf-token=c',
    ),
  ).toBe('variorum-session=a=b; variorum-csrf-token=c'))

test.each([
  'https%3A%2F%2Fevil.example',
  'http%3A%2F%2F127.0.0.1%3A4000%2F',
  '%',
  '%2F%2Fevil.example',
])('the address %s to go to afterwards is dropped', (address) =>
  expect(cookiesForAuth(`variorum-callback-url=${address}`)).toBe(''),
)

test('an address of ours to go to afterwards stays', () => {
  const cookie = 'variorum-callback-url=http%3A%2F%2F127.0.0.1%3A3000%2Fprojects'
  expect(cookiesForAuth(cookie)).toBe(cookie)
})
