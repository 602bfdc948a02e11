import { beforeAll, expect, test } from 'vitest'
import { ownPath } from '../../../lib/server/auth/own-path.ts'

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
})

test('a path of ours stays, with its query', () => {
  expect(ownPath('/projects/1?claim=2')).toBe('/projects/1?claim=2')
  expect(ownPath('http://127.0.0.1:3000/projects')).toBe('/projects')
  expect(ownPath('/')).toBe('/')
})

test('whatever leads elsewhere is null', () => {
  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'http://127.0.0.1:3000@evil.example/',
    'http://me@127.0.0.1:3000/',
    'javascript:alert(1)',
    'data:text/html,x',
    'java\nscript:alert(1)',
    '/\t/evil.example',
    'http://127.0.0.1:3001/',
    'https://127.0.0.1:3000/',
    'http:///evil.example',
    '/..//evil.example',
    `/${'x'.repeat(3_000)}`,
    '\0',
  ]
  for (const address of elsewhere) expect([address, ownPath(address)]).toEqual([address, null])
})
