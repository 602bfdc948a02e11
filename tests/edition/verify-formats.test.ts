import { expect, test } from 'vitest'
import { writeEdition } from '../../lib/edition/formats.ts'
import { wrongInFormats, wrongSaid } from '../../lib/edition/verify-formats.ts'
import { harrowLedger, sealed } from '../support/harrow-snapshot.ts'

const files = new Map(
  writeEdition(sealed, harrowLedger, []).map(({ name, bytes }) => [name, bytes]),
)

/** What is said after a change to the words of one file. */
function said(name: string, change: (words: string) => string): string | null {
  const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name))
  expect(change(words)).not.toBe(words)
  return wrongInFormats(new Map(files).set(name, new TextEncoder().encode(change(words))), sealed)
}

test('all formats of an edition say the same', () =>
  expect(wrongInFormats(files, sealed)).toBeNull())

test('an edition from before these formats lacks nothing', () =>
  expect(wrongInFormats(new Map(), sealed)).toBeNull())

test('a text that is not the one of the data set is found', () => {
  expect(said('text-2.txt', (words) => `${words}\n`)).toMatch(
    /^text-2\.txt is not text 2: its SHA-256 is \w{64}, the data set says/,
  )
})

test('a table that says another outcome, another quotation, more or less is found', () => {
  expect(said('claims.csv', (csv) => csv.replace('"misleading"', '"true"'))).toMatch(
    /^claims\.csv and the data set differ in line \d+, «label»\.$/,
  )
  expect(said('marks.csv', (csv) => csv.replace(/(\d+),"([^"]+)",\r\n/, '$1,"x$2",\r\n'))).toMatch(
    /^marks\.csv and the data set differ in line \d+, «quotation»\.$/,
  )
  expect(said('verdicts.csv', (csv) => csv.split('\r\n').slice(0, -2).join('\r\n'))).toContain(
    'verdicts.csv and the data set differ in line',
  )
  expect(said('claims.csv', (csv) => csv + csv.split('\r\n').at(-2))).toMatch(
    /which is too many\.$/,
  )
  expect(said('citations.csv', () => 'a,b\r\n')).toMatch(
    /^citations\.csv: Its first line is «a,b»: it lacks «claim», «round», .*«to»\.$/,
  )
})

test('a table that has other columns than its metadata tell of is found', () => {
  const name = 'csv-metadata.json'
  expect(said(name, (json) => json.replace('"name": "copy_pages"', '"name": "pages"'))).toMatch(
    /^csv-metadata\.json tells of the columns «claim,.*,pages» in citations\.csv, its first line is «claim,.*,copy_pages»\.$/,
  )
  expect(said(name, () => '{')).toMatch(
    /^csv-metadata\.json tells of the columns «» in claims\.csv,/,
  )
})

test('a ClaimReview that says another outcome or sentence, or is none, is found', () => {
  const name = 'edition-3.claimreview.json'
  expect(
    said(name, (json) => json.replace('"alternateName":"false"', '"alternateName":"true"')),
  ).toMatch(
    /^edition-3\.claimreview\.json says «true: The council.*» of claim 5, the data set says «false: The/,
  )
  expect(said(name, () => '[]')).toBe('edition-3.claimreview.json is no list of ClaimReview.')
  expect(said(name, () => '{')).toBe('edition-3.claimreview.json is no list of ClaimReview.')
})

test('annotations that say another outcome are found', () =>
  expect(
    said('edition-3.annotations.jsonld', (json) =>
      json.replace('"value": "false"', '"value": "x"'),
    ),
  ).toBe('edition-3.annotations.jsonld says «x» of claim 5, the data set says «false».'))

test('what is missing, other or too many is said', () => {
  const meant = new Map([['1', 'a']])
  expect(wrongSaid('f', 'claim', meant, meant)).toBeNull()
  expect(wrongSaid('f', 'claim', new Map(), meant)).toBe(
    'f says «nothing» of claim 1, the data set says «a».',
  )
  expect(wrongSaid('f', 'claim', new Map([...meant, ['2', 'b']]), meant)).toBe(
    'f has claim 2, which the data set has not.',
  )
})
