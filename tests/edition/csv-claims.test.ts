import { expect, test } from 'vitest'
import { readCsv, writeCsv } from '../../lib/edition/csv-cells.ts'
import {
  claimColumns,
  claimRows,
  has,
  markColumns,
  markRows,
  mayHave,
} from '../../lib/edition/csv-claims.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const page = pageOf(harrow)
const claims = readCsv(claimColumns, writeCsv(claimColumns, claimRows(page)))
const marks = readCsv(markColumns, writeCsv(markColumns, markRows(page)))
if ('wrong' in claims || 'wrong' in marks) throw new Error('not read')

test('every claim is a row that says what it came to, in the order of numbers', () => {
  expect(claims.rows.map(({ claim, label, outcome }) => ({ claim, label, outcome }))).toEqual(
    harrow.claims.map((one) => ({
      claim: one.number,
      label: one.ruling.label,
      outcome: page.come(one).word,
    })),
  )
  expect(claims.rows.find(({ claim }) => claim === 5)).toMatchObject({
    ruling: 'approved',
    label: 'false',
    claim_review: 1,
    averitec: 'Refuted',
    fever: 'REFUTES',
    said_by: 'The Harrow Courier',
    consensus: 'agreed',
    ruled_by_name: 'Eve Varga',
    ruled_by_answerer: false,
    marks: 2,
  })
})

test('every span of every mark is a row, and its quotation the slice of its text in code points', () => {
  const spans = harrow.claims.flatMap((claim) => claim.marks.flatMap((mark) => mark.spans))
  expect(marks.rows.map(({ from, to, quotation }) => ({ from, to, quotation }))).toEqual(
    spans.map(({ from, to, quotation }) => ({ from, to, quotation })),
  )
  for (const { text, from, to, quotation } of marks.rows) {
    const { characters } = page.text(Number(text))
    expect(Array.from(characters).slice(Number(from), Number(to)).join('')).toBe(quotation)
  }
})

test('a column says whether it may be empty', () => {
  expect(has('a', 'words', 'A.', () => '')).toMatchObject({ none: false })
  expect(mayHave('a', 'words', 'A.', () => null)).toMatchObject({ none: true })
})
