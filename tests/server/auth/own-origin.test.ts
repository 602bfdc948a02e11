import { afterEach, expect, test } from 'vitest'
import { isSecure, ownOrigin } from '../../../lib/server/auth/own-origin.ts'

afterEach(() => {
  delete process.env.NEXTAUTH_URL
})

test.each([
  ['https://variorum.example/', 'https://variorum.example', true],
  ['http://127.0.0.1:3210', 'http://127.0.0.1:3210', false],
  [undefined, 'http://127.0.0.1:3000', false],
])('at %s people use %s', (address, origin, secure) => {
  if (address !== undefined) process.env.NEXTAUTH_URL = address
  expect(ownOrigin()).toBe(origin)
  expect(isSecure()).toBe(secure)
})
