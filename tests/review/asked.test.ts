import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  CitationShape,
  DescriptionShape,
  MarkShape,
  PolicyShape,
  ReasonShape,
  RulingShape,
  ScaleShape,
  WordingShape,
  WorkShape,
} from '../../lib/review/asked.ts'
import type { Work } from '../../lib/review/citation.ts'
import { firstProblem } from '../../lib/review/first-problem.ts'
import type { Description } from '../../lib/review/history.ts'
import { defaultPolicy, type Policy } from '../../lib/review/policy.ts'
import { emptyReason } from '../../lib/review/reason.ts'
import { defaultScale, type Scale } from '../../lib/review/scale.ts'
import type { MarkAsked, WordingAsked } from '../../lib/review/seen.ts'

const id = '0d9f3f0e-4c1b-4f7f-9a53-1f5c6d1f8a11'
const other = '5b1c2d3e-4c1b-4f7f-9a53-1f5c6d1f8a12'

/** What a shape says of a value: `field: sentence`, or «understood». */
function said(shape: z.ZodType, value: unknown): string {
  const parsed = shape.safeParse(value)
  if (parsed.success) return 'understood'
  const { field, sentence } = firstProblem(parsed.error)
  return `${field}: ${sentence}`
}

const description: Description = {
  title: 'The bridge',
  author: null,
  publisher: 'Harrow Gazette',
  date: '2026-03',
  address: 'https://example.org/1',
  language: 'en-GB',
  rights: null,
}
const wording: WordingAsked = {
  sentence: 'The bridge cost two million.',
  saidBy: 'Ada Moss',
  saidOn: '2026',
  saidWhere: null,
  kinds: ['number', 'event'],
}
const mark: MarkAsked = {
  textNumber: 1,
  revisionId: id,
  spans: [
    { from: 0, to: 3, quotation: ' a ' },
    { from: 3, to: 9, quotation: 'bridge' },
  ],
}
const work: Omit<Work, 'id'> = {
  type: 'book',
  title: 'Bridges',
  authors: [{ family: 'Moss', given: 'Ada' }],
  container: null,
  publisher: null,
  issued: '1999',
  address: null,
  doi: '10.1000/182',
  textId: null,
}
const citation = {
  work: { new: work },
  passage: 'It cost\ntwo.',
  stance: 'refutes',
  locator: 'p. 4',
  readOn: '2026-11-01',
  place: null,
}
const ruling = {
  kind: 'approved',
  label: 'true',
  note: 'Yes.\n\nIt did.',
  reasons: null,
  printed: [other, id],
  saw: { roundId: id, verdicts: [id], policy: 1, wording: 1, marks: [id] },
}

test('what is meant is understood and kept as it was typed', () => {
  const kept: Description = DescriptionShape.parse(description)
  expect(kept).toEqual(description)
  const worded: WordingAsked = WordingShape.parse(wording)
  expect(worded).toEqual(wording)
  const marked: MarkAsked = MarkShape.parse(mark)
  expect(marked).toEqual(mark)
  const scale: Scale = ScaleShape.parse(defaultScale)
  expect(scale).toEqual(defaultScale)
  const policy: Policy = PolicyShape.parse(defaultPolicy)
  expect(policy).toEqual(defaultPolicy)
  const typed: Omit<Work, 'id'> = WorkShape.parse(work)
  expect(typed).toEqual(work)
  expect(CitationShape.parse(citation)).toEqual(citation)
  expect(RulingShape.parse(ruling)).toEqual(ruling)
  expect(ReasonShape.parse(emptyReason)).toEqual(emptyReason)
})

test('blanks at the ends of a line go, blanks of a passage stay', () => {
  expect(WordingShape.parse({ ...wording, sentence: '  It rained. ' }).sentence).toBe('It rained.')
  expect(CitationShape.parse({ ...citation, passage: ' two ' }).passage).toBe(' two ')
})

test('what is empty and may be missing is null', () => {
  const empty = { ...description, author: ' ', date: '', address: '' }
  expect(DescriptionShape.parse(empty)).toEqual({
    ...description,
    author: null,
    date: null,
    address: null,
  })
})

function scaleWith(at: number, change: object) {
  return {
    labels: defaultScale.labels.map((label, index) =>
      index === at ? { ...label, ...change } : label,
    ),
  }
}

test.each<[unknown, string]>([
  [{ labels: defaultScale.labels.slice(0, 1) }, 'labels: A scale has at least two labels.'],
  [
    scaleWith(0, { key: 'False!' }),
    'labels.0.key: A label’s key is lower-case words joined by hyphens.',
  ],
  [scaleWith(0, { key: 'contested' }), 'labels.0.key: A state of the work is never a label.'],
  [scaleWith(0, { word: 'Open' }), 'labels.0.word: A state of the work is never a label.'],
  [scaleWith(0, { key: 'false' }), 'labels: Two labels have the same key.'],
  [scaleWith(0, { word: 'False' }), 'labels: Two labels have the same word.'],
  [
    scaleWith(1, { order: 0 }),
    'labels: Labels in order come first, counted from 0 without gaps; those off the scale follow.',
  ],
  [
    scaleWith(1, { order: null }),
    'labels: Labels in order come first, counted from 0 without gaps; those off the scale follow.',
  ],
  [
    scaleWith(0, { fever: 'TRUE' }),
    'labels.0.fever: Invalid option: expected one of "SUPPORTS"|"REFUTES"|"NOT ENOUGH INFO".',
  ],
])('a scale is refused where it is wrong: %#', (scale, sentence) =>
  expect(said(ScaleShape, scale)).toBe(sentence),
)

test('a scale may have no order at all, or nothing off it', () => {
  expect(said(ScaleShape, { labels: defaultScale.labels.slice(4) })).toBe('understood')
  expect(said(ScaleShape, { labels: defaultScale.labels.slice(0, 4) })).toBe('understood')
})
