import { expect, test } from 'vitest'
import { addressProblem } from '../../lib/review/address.ts'

test.each([
  'https://example.org',
  'http://example.org/a/b?c=d&e=%20#f',
  'https://exämple.org/Straße',
  'HTTPS://EXAMPLE.ORG',
  'https://[2001:db8::1]:8080/',
])('%s is an address', (address) => expect(addressProblem(address)).toBeNull())

test.each([
  ['', /whole address/],
  ['example.org', /whole address/],
  ['//example.org', /whole address/],
  ['/path', /whole address/],
  ['javascript:alert(1)', /begins with https/],
  ['JaVaScRiPt:alert(1)', /begins with https/],
  ['java\tscript:alert(1)', /hidden characters/],
  ['data:text/html,x', /begins with https/],
  ['vbscript:x', /begins with https/],
  ['file:///etc/passwd', /begins with https/],
  ['blob:https://example.org/1', /begins with https/],
  ['https:example.org', /begins with https/],
  ['https://', /whole address/],
  [' https://example.org', /blanks/],
  ['https://example.org/a b', /blanks/],
  ['https://example.org/\u202egpj', /hidden/],
  ['https://example.org/\u0000', /hidden/],
  ['https://example.org/\ud800', /hidden/],
  ['https://example.org/">x', /quotation/],
  ['https://mina:secret@example.org', /name or password/],
  [`https://example.org/${'a'.repeat(2_000)}`, /at most 2,000/],
])('«%s» is none', (address, said) => expect(addressProblem(address)).toMatch(said))

test('mailto is an address only where it is asked for', () => {
  expect(addressProblem('mailto:mina@example.org')).toMatch(/begins with https:\/\/ or http:\/\//)
  expect(addressProblem('mailto:mina@example.org', true)).toBeNull()
  expect(addressProblem('mailto:', true)).toMatch(/@/)
  expect(addressProblem('javascript:x', true)).toMatch(/mailto:/)
})
