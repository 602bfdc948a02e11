import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { checkDocument } from '../../lib/review/document.ts'
import { guidelineExtensions } from '../../lib/review/guideline.ts'

const rules = {
  schema: getSchema([...guidelineExtensions]),
  types: ['heading', 'paragraph', 'text', 'bulletList', 'listItem'],
  called: 'note',
  madeOf: 'headings and paragraphs',
  limits: { characters: 12, nodes: 6, depth: 4 },
}
const says = (json: unknown) => {
  const checked = checkDocument(json, rules)
  return 'refused' in checked ? checked.refused : checked.content
}
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...texts: unknown[]) => ({
  type: 'paragraph',
  content: texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)),
})

test('a document is written anew, texts of one look made one', () => {
  expect(says(doc(paragraph('a', 'b')))).toEqual([paragraph('ab')])
  expect(says(doc(paragraph('a', { type: 'text', text: 'b', marks: [{ type: 'bold' }] })))).toEqual(
    [paragraph('a', { type: 'text', text: 'b', marks: [{ type: 'bold' }] })],
  )
})

test('a heading keeps its level, and has one of those that there are', () => {
  const heading = (attrs: unknown) => doc({ type: 'heading', attrs })
  expect(says(heading({ level: 3 }))).toEqual([{ type: 'heading', attrs: { level: 3 } }])
  for (const attrs of [{ level: 1 }, { level: '2' }, {}, null, { level: 2, id: 'x' }]) {
    expect(says(heading(attrs))).toMatch(/^This note cannot be kept: .*heading/)
  }
  expect(says(doc({ type: 'heading' }))).toMatch(/parts that nobody knows/)
  expect(says(doc({ type: 'paragraph', attrs: { level: 2 } }))).toMatch(/parts that nobody knows/)
})

test('the limits are those of the kind of document, and are named with it', () => {
  expect(says(doc(paragraph('x'.repeat(13))))).toBe('A note has at most 12 characters; shorten it.')
  expect(says(doc(...Array.from({ length: 6 }, () => paragraph())))).toBe(
    'A note has at most 6 parts; shorten it.',
  )
  let deep: unknown = paragraph('x')
  for (let n = 0; n < 3; n++) deep = { type: 'blockquote', content: [deep] }
  expect(says(doc(deep))).toMatch(/at most 4 levels/)
})

test('what the schema does not know, or does not put there, is refused', () => {
  for (const wrong of [
    doc({ type: 'image' }),
    doc({ type: 'text', text: 'bare' }),
    doc({ ...paragraph('a'), colour: 'red' }),
    doc(
      paragraph({
        type: 'text',
        text: 'a',
        marks: [{ type: 'link', attrs: { href: 'javascript:1' } }],
      }),
    ),
    doc(paragraph('a\u0000')),
    doc({ type: 'blockquote', content: [paragraph('known to the schema, not to the kind')] }),
    paragraph('no document'),
    [],
    7,
  ]) {
    expect(says(wrong)).toEqual(expect.any(String))
  }
})
