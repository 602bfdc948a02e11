/** What may be asked, one good value of each sort, and what a shape says of a value. */
import type { z } from 'zod'
import type { Work } from '../../lib/review/citation.ts'
import { firstProblem } from '../../lib/review/first-problem.ts'
import type { Description } from '../../lib/review/history.ts'
import type { MarkAsked, WordingAsked } from '../../lib/review/seen.ts'

export const id = '0d9f3f0e-4c1b-4f7f-9a53-1f5c6d1f8a11'
export const other = '5b1c2d3e-4c1b-4f7f-9a53-1f5c6d1f8a12'

/** What a shape says of a value: `field: sentence`, or «understood». */
export function said(shape: z.ZodType, value: unknown): string {
  const parsed = shape.safeParse(value)
  if (parsed.success) return 'understood'
  const { field, sentence } = firstProblem(parsed.error)
  return `${field}: ${sentence}`
}

export const description: Description = {
  title: 'The bridge',
  author: null,
  publisher: 'Harrow Gazette',
  date: '2026-03',
  address: 'https://example.org/1',
  language: 'en-GB',
  rights: null,
}
export const wording: WordingAsked = {
  sentence: 'The bridge cost two million.',
  saidBy: 'Ada Moss',
  saidOn: '2026',
  saidWhere: null,
  kinds: ['number', 'event'],
}
export const mark: MarkAsked = {
  textNumber: 1,
  revisionId: id,
  spans: [
    { from: 0, to: 3, quotation: ' a ' },
    { from: 3, to: 9, quotation: 'bridge' },
  ],
}
export const work: Omit<Work, 'id'> = {
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
export const citation = {
  work: { new: work },
  passage: 'It cost\ntwo.',
  stance: 'refutes',
  locator: 'p. 4',
  readOn: '2026-11-01',
  place: null,
}
export const ruling = {
  kind: 'approved',
  label: 'true',
  note: 'Yes.\n\nIt did.',
  reasons: null,
  printed: [other, id],
  saw: { roundId: id, verdicts: [id], policy: 1, wording: 1, marks: [id] },
}
