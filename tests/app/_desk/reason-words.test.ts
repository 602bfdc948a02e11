import { expect, test } from 'vitest'
import { isEmptyDocument } from '../../../app/_desk/reason-words.ts'

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

test('a document says something once a word stands in it', () => {
  expect(isEmptyDocument(paragraph('so'))).toBe(false)
  expect(isEmptyDocument(paragraph('  '))).toBe(true)
  expect(isEmptyDocument({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(true)
  expect(isEmptyDocument(undefined)).toBe(true)
})
