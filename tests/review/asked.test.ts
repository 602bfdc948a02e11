import { expect, test } from 'vitest'
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
import type { Description } from '../../lib/review/history.ts'
import { defaultPolicy, type Policy } from '../../lib/review/policy.ts'
import { emptyReason } from '../../lib/review/reason.ts'
import { defaultScale, type Scale } from '../../lib/review/scale.ts'
import type { MarkAsked, WordingAsked } from '../../lib/review/seen.ts'
import { citation, description, mark, ruling, said, wording, work } from './asked-values.ts'

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
