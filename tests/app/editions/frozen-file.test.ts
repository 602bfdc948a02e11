import { expect, test } from 'vitest'
import {
  frozenFile,
  frozenOrNothing,
  frozenPolicy,
  nothingHere,
} from '../../../app/editions/frozen-file.ts'
import { Refusal } from '../../../lib/review/refusal.ts'

const file = (name: string, mediaType: string) => ({
  name,
  mediaType,
  sha256: 'a'.repeat(64),
  bytes: new Uint8Array([104, 105]),
})

test('a page is shown under a policy that lets it run nothing and ask nobody', async () => {
  const answer = frozenFile(file('edition-1.html', 'text/html; charset=utf-8'))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toBe(frozenPolicy)
  expect(frozenPolicy).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:;/,
  )
  expect(frozenPolicy).not.toContain('script')
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="edition-1.html"')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe('hi')
})

test('other files are saved under their name', () => {
  const { headers } = frozenFile(file('edition-1.zip', 'application/zip'))
  expect(headers.get('content-disposition')).toBe('attachment; filename="edition-1.zip"')
  expect([headers.get('content-length'), headers.get('etag')]).toEqual(['2', `"${'a'.repeat(64)}"`])
})

test('what is not there is one and the same page', async () => {
  const one = await frozenOrNothing(Promise.reject(new Refusal('not there', 'Taken down.')))
  const other = nothingHere()
  expect([one.status, await one.text(), [...one.headers]]).toEqual([
    404,
    await other.text(),
    [...other.headers],
  ])
})

test('any other trouble is not hidden', async () => {
  await expect(frozenOrNothing(Promise.reject(new Error('the database is gone')))).rejects.toThrow(
    'gone',
  )
})
