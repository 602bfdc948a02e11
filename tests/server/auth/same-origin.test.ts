import { beforeAll, expect, test } from 'vitest'
import { fromOurPages } from '../../../lib/server/auth/same-origin.ts'

const own = 'http://127.0.0.1:3000'
beforeAll(() => {
  process.env.NEXTAUTH_URL = own
})

test.each([
  [{ origin: own }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: own, 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: 'http://evil.example' }, false],
  [{ origin: 'http://127.0.0.1:3001' }, false],
  [{ origin: `${own}.evil.example` }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: own, 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }, false],
])('a request with %j is from our pages: %s', (headers, ours) => {
  expect(fromOurPages(new Headers(Object.entries(headers)))).toBe(ours)
})
