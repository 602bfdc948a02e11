import { expect, test } from 'vitest'
import { findingInWords } from '../../lib/review/finding.ts'
import type { FoundAt } from '../../lib/text/copy-text.ts'

const says = (...places: readonly FoundAt[]) => findingInWords({ found: 'there', places })
const on = (page: number | null, ...loosened: FoundAt['loosened']): FoundAt => ({ page, loosened })

test('a passage that stands once is found, with its page', () => {
  expect(says(on(7))).toBe('found, page 7')
  expect(says(on(null))).toBe('found')
})

test('one that stands twice or more is found so often, each page once', () => {
  expect(says(on(7), on(9))).toBe('found twice, pages 7 and 9')
  expect(says(on(7), on(7))).toBe('found twice, page 7')
  expect(says(on(2), on(3), on(7))).toBe('found three times, pages 2, 3 and 7')
  expect(says(...Array.from({ length: 50 }, () => on(null)))).toBe('found 50 times or more')
})

test('what was loosened is said, of the place that needed least', () => {
  expect(says(on(7, 'line breaks', 'hyphens at line ends'))).toBe(
    'found, page 7, but for line breaks and hyphens at line ends',
  )
  expect(says(on(7, 'line breaks'), on(9))).toBe('found twice, pages 7 and 9')
})

test('one that does not stand there, and a copy without text, are told apart', () => {
  expect(findingInWords({ found: 'nowhere' })).toBe('not found in this copy')
  expect(findingInWords({ found: 'no text' })).toBe('this copy has no text to look in (a scan?)')
})
