import { expect, test } from 'vitest'
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
