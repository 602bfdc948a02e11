import { expect, test } from 'vitest'
import { z } from 'zod'
import { firstProblem } from '../../lib/review/first-problem.ts'
import { MarkAskedShape } from '../../lib/review/quoted.ts'

const wrong = (shape: z.ZodType, value: unknown) => {
  const { error } = shape.safeParse(value)
  return error === undefined ? null : firstProblem(error)
}
const mark = z.strictObject({ mark: MarkAskedShape })

test('of two ways to say a thing the one that was begun is told what is wrong in it', () => {
  expect(wrong(mark, { mark: { textNumber: 1, quoted: [] } })).toEqual({
    field: 'mark.quoted',
    sentence: 'Mark at least one passage.',
  })
  expect(wrong(mark, { mark: { textNumber: 0, quoted: [{ quotation: 'a' }] } })).toMatchObject({
    field: 'mark.textNumber',
  })
  expect(wrong(mark, { mark: { textNumber: 1, revisionId: 'x', spans: [] } })).toEqual({
    field: 'mark.revisionId',
    sentence: 'This is no id of ours.',
  })
})

test('where no way fits, or neither was begun, the choice is told', () => {
  const sentence =
    'Say where the claim is marked: by spans of a revision, or by its words («quoted»).'
  expect(wrong(mark, { mark: {} })).toEqual({ field: 'mark', sentence })
  expect(wrong(mark, { mark: { nobody: 1 } })).toEqual({ field: 'mark', sentence })
})

test('a field that nobody knows is named, and every sentence ends as one', () => {
  expect(wrong(z.strictObject({}), { role: 1 })).toEqual({
    field: '',
    sentence: 'Nobody knows what «role» is here.',
  })
  expect(wrong(z.strictObject({ a: z.string('A word is missing') }), {})?.sentence).toBe(
    'A word is missing.',
  )
})
