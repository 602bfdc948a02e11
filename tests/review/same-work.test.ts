import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey, bareDoi, type Described, folded, sameBy } from '../../lib/review/same-work.ts'

const work: Described = {
  title: 'What the bridge cost',
  authors: [{ family: 'Moss', given: 'Ada' }],
  publisher: null,
  issued: null,
  address: null,
  doi: null,
}

test.each([
  ['10.1000/182', '10.1000/182'],
  ['https://doi.org/10.1000/182', '10.1000/182'],
  ['http://dx.doi.org/10.1000/182', '10.1000/182'],
  ['doi:10.1000/182', '10.1000/182'],
  ['DOI: 10.1000/182.', '10.1000/182'],
  ['doi.org/10.1000/182', '10.1000/182'],
  ['10.1093/mind/LIX.236.433', '10.1093/mind/LIX.236.433'],
  ['https://doi.org/10.1002%2F(SICI)1097', '10.1002/(SICI)1097'],
  ['10.1/x', null],
  ['11.1000/182', null],
  ['10.1000/', null],
  ['10.1000/a b', null],
  ['', null],
])('«%s» is the DOI %s', (written, doi) => expect(bareDoi(written)).toBe(doi))

test.each([
  ['https://example.org/a', 'http://www.EXAMPLE.org:80/a/'],
  ['https://example.org/a', 'https://example.org/a#part-2'],
  ['https://example.org/a', 'https://example.org/a?utm_source=x&utm_medium=y&fbclid=1&gclid=2'],
  ['https://example.org/a?id=1&b=2', 'https://example.org/a?b=2&utm_campaign=z&id=1'],
  ['https://example.org/a', 'https://web.archive.org/web/20240101000000/https://example.org/a'],
  ['https://example.org/caf%C3%A9', 'https://example.org/café'],
])('%s and %s are one address', (one, other) => {
  expect(addressKey(one)).not.toBeNull()
  expect(addressKey(other)).toBe(addressKey(one))
})

test.each([
  ['https://example.org/a', 'https://example.org/A'],
  ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
  ['https://example.org/a', 'https://news.example.org/a'],
  ['https://example.org/a', 'https://example.org:8080/a'],
  ['https://example.org/#!/a', 'https://example.org/#!/b'],
])('%s and %s are two', (one, other) => expect(addressKey(one)).not.toBe(addressKey(other)))

test.each([null, 'https://example.org', 'https://example.org/?utm_source=x', 'mailto:a@b.c', 'no'])(
  '%s is a sign of nothing',
  (address) => expect(addressKey(address)).toBeNull(),
)

test('the same DOI is the same work, and another DOI another one, whatever else agrees', () => {
  const one = { ...work, doi: '10.1093/mind/LIX.236', address: 'https://example.org/a' }
  expect(sameBy(one, { ...work, title: 'Else', doi: '10.1093/MIND/lix.236' })).toBe('DOI')
  expect(sameBy(one, { ...one, doi: '10.1093/mind/LIX.237' })).toBeNull()
  expect(sameBy(one, { ...work, doi: null, address: 'https://doi.org/10.1093/mind/LIX.236' })).toBe(
    'DOI',
  )
  expect(sameBy(one, { ...work, title: 'Else', address: 'https://example.org/a/' })).toBe('address')
})

test.each<[string, Partial<Described>, Partial<Described>]>([
  ['title and year', {}, { title: 'WHAT the Bridge – cost!' }],
  ['title and year', {}, { issued: '2026', authors: [] }],
  ['title and year', { title: 'Über Brücken' }, { title: 'Uber Brucken' }],
])('the signs of one work: %s %#', (sign, mine, theirs) => {
  const dated = { ...work, issued: '2026-03-14' }
  expect(sameBy({ ...dated, ...mine }, { ...dated, ...mine, ...theirs })).toBe(sign)
})

test.each<Partial<Described>>([
  { issued: '2025-03-14' },
  { issued: null },
  { title: 'What the bridge costs' },
  { authors: [{ family: 'Adler', given: null }] },
])('another year, title or first author is another work: %j', (theirs) => {
  const dated = { ...work, issued: '2026-03-14' }
  expect(sameBy(dated, { ...dated, ...theirs })).toBeNull()
})

test('annual reports of two bodies are two works', () => {
  const report = { ...work, title: 'Annual report', authors: [], issued: '2025', publisher: 'UN' }
  expect(sameBy(report, { ...report, publisher: 'WHO' })).toBeNull()
  expect(sameBy(report, { ...report, publisher: null })).toBe('title and year')
})

test('titles without letters are no sign', () => {
  const blank = { ...work, title: '…', issued: '2025' }
  expect(sameBy(blank, blank)).toBeNull()
  expect(folded('  Straße, d’Or ')).toBe('strasse d or')
})

test('the sign does not depend on which comes first', () => {
  const any = fc.record({
    title: fc.constantFrom('a', 'A.', 'b'),
    authors: fc.constantFrom([], [{ family: 'x', given: null }], [{ family: 'y', given: null }]),
    publisher: fc.constantFrom(null, 'p', 'q'),
    issued: fc.constantFrom(null, '2020', '2020-01', '2021'),
    address: fc.constantFrom(
      null,
      'https://a.b/c',
      'http://www.a.b/c/',
      'https://doi.org/10.1000/1',
    ),
    doi: fc.constantFrom(null, '10.1000/1', '10.1000/2'),
  })
  fc.assert(fc.property(any, any, (a, b) => sameBy(a, b) === sameBy(b, a)))
})
