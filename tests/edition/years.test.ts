/** A year stays a year in everything that is written from it: no month and no day is made up. */
import { expect, test } from 'vitest'
import type { ClaimFrozen, Snapshot } from '../../lib/edition/edition.ts'
import { writeEdition } from '../../lib/edition/formats.ts'
import { type WorksFile, worksFiles, writeWorks } from '../../lib/review/works-file.ts'
import { harrow, harrowLedger, sealed } from '../support/harrow-snapshot.ts'

const year = '1787'

/** The invented edition with every date that people gave known to the year alone. */
const yearly: Snapshot = {
  ...sealed,
  texts: sealed.texts.map((text) => ({ ...text, date: year })),
  works: sealed.works.map((work) => ({ ...work, issued: year })),
  claims: sealed.claims.map(
    (claim): ClaimFrozen => ({ ...claim, wording: { ...claim.wording, saidOn: year } }),
  ),
}

const made = /1787-\d|\d-1787|\d\/1787|(?:\d|January|December),? 1787/

const files = writeEdition(yearly, harrowLedger, []).flatMap(({ name, bytes }) =>
  name.endsWith('.zip') ? [] : [[name, new TextDecoder().decode(bytes)] as const],
)

test.each(files)('%s makes no day of a year', (_name, words) => {
  expect(made.exec(words)).toBeNull()
})

test.each([
  'edition-3.html',
  'edition-3.jsonl',
  'claims.csv',
  'citations.csv',
  'edition-3.claimreview.json',
])('%s has the year', (file) => {
  expect(new Map(files).get(file)).toContain(year)
})

test('the page says the year to people and to programs alike', () => {
  expect(new Map(files).get('edition-3.html')).toContain(`<time datetime="${year}">${year}</time>`)
})

test.each(Object.keys(worksFiles))('%s has the year and no more', (name) => {
  const written = writeWorks(
    harrow.works.map((work) => ({ ...work, issued: year })),
    nameOf(name),
  )
  expect(written).toContain(year)
  expect(made.exec(written)).toBeNull()
})

function nameOf(name: string): WorksFile {
  return name === 'works.bib' || name === 'works.ris' ? name : 'works.json'
}
