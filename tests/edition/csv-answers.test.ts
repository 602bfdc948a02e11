import { expect, test } from 'vitest'
import type { CopyFrozen } from '../../lib/edition/copies.ts'
import {
  citationColumns,
  citationRows,
  verdictColumns,
  verdictRows,
} from '../../lib/edition/csv-answers.ts'
import { readCsv, writeCsv } from '../../lib/edition/csv-cells.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const snapshot = {
  ...harrow,
  works: harrow.works.map((work) => (work.id === 'w2' ? { ...work, same: 'w1' } : work)),
}
const page = pageOf(snapshot)
const verdicts = readCsv(verdictColumns, writeCsv(verdictColumns, verdictRows(page)))
const citations = readCsv(citationColumns, writeCsv(citationColumns, citationRows(page)))
if ('wrong' in verdicts || 'wrong' in citations) throw new Error('not read')
const answers = harrow.claims.flatMap(({ rounds }) => rounds.flatMap((round) => round.answers))

test('every answer is a row, abstentions too', () => {
  expect(
    verdicts.rows.map(({ id, by, kind, label, confidence }) => ({
      id,
      by,
      kind,
      label,
      confidence,
    })),
  ).toEqual(
    answers.map(({ id, by, kind, label, confidence }) => ({ id, by, kind, label, confidence })),
  )
  expect(verdicts.rows.find(({ kind }) => kind === 'abstention')).toMatchObject({
    claim: 6,
    label: null,
    label_word: null,
    confidence: null,
  })
})

test('people stand under the names of the edition', () => {
  const names = new Set(verdicts.rows.map(({ by_name: name }) => name))
  expect(names).toContain('Member 4')
  expect([...names].every((name) => harrow.people.some((person) => person.name === name))).toBe(
    true,
  )
})

test('every citation is a row with its exact passage and its work; one that is shown as another says so', () => {
  const given = answers.flatMap(({ citations: some }) => some)
  expect(citations.rows.map(({ id, passage, work }) => ({ id, passage, work }))).toEqual(
    given.map(({ id, passage, workId }) => ({ id, passage, work: workId })),
  )
  expect(citations.rows.find(({ work }) => work === 'w2')).toMatchObject({ shown_as: 'w1' })
  const inText = given.find(({ place }) => place !== null)
  if (inText?.place === null || inText === undefined) throw new Error('no citation in a text')
  const { from, to } = inText.place
  expect(citations.rows.find(({ id }) => id === inText.id)).toMatchObject({ text: 2, from, to })
})

test('printed citations have their place in print', () => {
  const printed = harrow.claims.flatMap(({ ruling }) => ruling.printed.map((id, i) => [id, i + 1]))
  expect(
    citations.rows
      .filter((row) => row.printed !== null)
      .map((row) => [row.id, row.printed])
      .toSorted(),
  ).toEqual(printed.toSorted())
})

test('the stored copies of a cited work stand beside the citation, and come back one for one', () => {
  const at = (page: number | null) => ({ page, loosened: [] })
  const copies: readonly CopyFrozen[] = [
    {
      sha256: 'a'.repeat(64),
      size: 1_200,
      mediaType: 'application/pdf',
      takenOn: '2026-11',
      address: 'https://example.org/a;b',
      finding: { found: 'there', places: [at(3), at(3), at(7)] },
    },
    {
      sha256: 'b'.repeat(64),
      size: 9,
      mediaType: 'text/html',
      takenOn: '2026',
      address: null,
      finding: null,
    },
  ]
  const [row] = citationRows(page)
  if (row === undefined) throw new Error('no citation')
  const bytes = writeCsv(citationColumns, [{ ...row, citation: { ...row.citation, copies } }, row])
  const read = readCsv(citationColumns, bytes)
  if ('wrong' in read) throw new Error(read.wrong)
  const [having, without] = read.rows
  const parts = (name: string) => String(having?.[name]).split('; ')
  expect(having?.copies).toBe(2)
  expect(parts('copy_sha256')).toEqual(copies.map(({ sha256 }) => sha256))
  expect(parts('copy_size')).toEqual(['1200', '9'])
  expect(parts('copy_media_type')).toEqual(copies.map(({ mediaType }) => mediaType))
  expect(parts('copy_taken_on')).toEqual(['2026-11', '2026'])
  expect(parts('copy_address')).toEqual(['https://example.org/a%3Bb', ''])
  expect(parts('copy_finding')).toEqual(['there', 'unknown'])
  expect(parts('copy_pages')).toEqual(['3 7', ''])
  expect(without).toMatchObject({ copies: 0, copy_sha256: null, copy_pages: null })
})
