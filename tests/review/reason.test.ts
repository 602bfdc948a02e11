import { generateJSON } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkReason,
  emptyReason,
  type Reason,
  reasonExtensions,
  reasonSchema,
} from '../../lib/review/reason.ts'

const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: object[]) =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks }
const doc = (...content: object[]) => ({ type: 'doc', content })
const link = (href: unknown) => ({ type: 'link', attrs: { href } })

/** The sentence with which something is refused. */
function refused(json: unknown): string {
  const checked = checkReason(json)
  return 'refused' in checked ? checked.refused : `kept as ${JSON.stringify(checked.reason)}`
}

/** The reason that something is kept as. */
function kept(json: unknown): Reason {
  const checked = checkReason(json)
  if ('refused' in checked) throw new RangeError(checked.refused)
  return checked.reason
}

const rich = doc(
  paragraph(
    text('The report says '),
    text('two', { type: 'bold' }),
    text(' million', { type: 'bold' }, { type: 'italic' }),
    { type: 'hardBreak' },
    text('on page 4', link('https://example.org/report')),
  ),
  { type: 'blockquote', content: [paragraph(text('It cost two.'))] },
  {
    type: 'orderedList',
    content: [
      { type: 'listItem', content: [paragraph(text('first'))] },
      { type: 'listItem', content: [paragraph(text('second'))] },
    ],
  },
  {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text('a')), paragraph(text('b'))] }],
  },
  { type: 'paragraph' },
)

test('a reason of everything that may be in it is kept as it is', () => {
  expect(kept(rich)).toEqual(rich)
  expect(kept(kept(rich))).toEqual(rich)
})

test('the schema has these nodes and marks and no others', () => {
  expect(Object.keys(reasonSchema.nodes).sort()).toEqual([
    'blockquote',
    'bulletList',
    'doc',
    'hardBreak',
    'listItem',
    'orderedList',
    'paragraph',
    'text',
  ])
  expect(Object.keys(reasonSchema.marks).sort()).toEqual(['bold', 'italic', 'link'])
})

test('the schema reads and checks where there is no DOM', () => {
  expect(typeof document).toBe('undefined')
  expect(typeof generateJSON).toBe('function')
  expect(reasonExtensions.length).toBeGreaterThan(0)
})

test('adjoining words of the same look become one', () =>
  expect(
    kept(
      doc(
        paragraph(text('a'), text('b'), text('c', { type: 'bold' }), text('d', { type: 'bold' })),
      ),
    ),
  ).toEqual(doc(paragraph(text('ab'), text('cd', { type: 'bold' })))))

test('what ProseMirror writes is what is kept', () =>
  expect(reasonSchema.nodeFromJSON(rich).toJSON()).toEqual(kept(rich)))

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a string', 'Because.'],
  ['a number', 1],
  ['a list', [rich]],
  ['an empty object', {}],
  ['a type that is an object', { type: { name: 'doc' } }],
  ['a type called __proto__', { type: '__proto__' }],
  ['a type called constructor', { type: 'constructor', content: [] }],
  ['a paragraph by itself', paragraph(text('a'))],
  ['a document without content', { type: 'doc' }],
  ['an empty document', doc()],
  ['text directly under the document', doc(text('a'))],
  ['content that is no list', { type: 'doc', content: { 0: paragraph() } }],
  ['a hole', doc(paragraph(), JSON.parse('null'))],
  ['empty words', doc(paragraph(text('')))],
  ['words that are a number', doc(paragraph({ type: 'text', text: 1 }))],
  ['words that are missing', doc(paragraph({ type: 'text' }))],
  ['words on a paragraph', doc({ type: 'paragraph', text: 'a' })],
  ['words with content', doc(paragraph({ type: 'text', text: 'a', content: [text('b')] }))],
  ['a heading', doc({ type: 'heading', content: [text('a')] })],
  ['an image', doc(paragraph({ type: 'image' }))],
  ['code', doc(paragraph(text('a', { type: 'code' })))],
  ['attributes on a node', doc({ type: 'paragraph', attrs: { style: 'x' } })],
  [
    'a list that begins at three',
    doc({
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph(text('a'))] }],
    }),
  ],
  ['attributes on bold', doc(paragraph(text('a', { type: 'bold', attrs: { a: 1 } })))],
  ['a list item outside a list', doc({ type: 'listItem', content: [paragraph()] })],
  [
    'a list item that begins with a quotation',
    doc({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'blockquote', content: [paragraph()] }] }],
    }),
  ],
  ['an empty list', doc({ type: 'bulletList', content: [] })],
  ['bold twice', doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' })))],
  [
    'a thousand marks',
    doc(paragraph(text('a', ...Array.from({ length: 1_000 }, () => ({ type: 'bold' }))))),
  ],
  ['marks that are no list', doc(paragraph({ type: 'text', text: 'a', marks: { type: 'bold' } }))],
  ['marks that are null', doc(paragraph({ type: 'text', text: 'a', marks: null }))],
  [
    'a key __proto__',
    JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"a":1}}]}'),
  ],
  [
    'a link with a target',
    doc(
      paragraph(
        text('a', { type: 'link', attrs: { href: 'https://example.org', target: '_top' } }),
      ),
    ),
  ],
  ['a link without an address', doc(paragraph(text('a', { type: 'link' })))],
  ['a link to nothing', doc(paragraph(text('a', link(null))))],
  ['a link to an object', doc(paragraph(text('a', link({ toString: 'x' }))))],
  ['a link to a list', doc(paragraph(text('a', link(['https://example.org']))))],
  ['a link to a number', doc(paragraph(text('a', link(1))))],
  ['NUL', doc(paragraph(text('a\u0000')))],
  ['half a character', doc(paragraph(text('a\ud800')))],
  ['an escape', doc(paragraph(text('\u001b[31m')))],
])('%s is refused with a sentence', (_, json) =>
  expect(refused(json)).toMatch(/^This reason cannot be kept: .+\. Write it with .+\.$/),
)

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///x',
  '//example.org',
  '',
  'x',
])('a link to «%s» is refused', (href) =>
  expect(refused(doc(paragraph(text('a', link(href)))))).toMatch(/cannot be kept/),
)

test.each(['https://example.org', 'http://example.org/a?b#c', 'mailto:mina@example.org'])(
  'a link to %s is kept',
  (href) => expect(refused(doc(paragraph(text('a', link(href)))))).toMatch(/^kept as/),
)

test('twenty levels are kept, more are refused before ProseMirror recurses', () => {
  const nested = (levels: number) =>
    doc(
      Array.from({ length: levels }).reduce<object>(
        (inner) => ({ type: 'blockquote', content: [inner] }),
        paragraph(text('a')),
      ),
    )
  expect(refused(nested(18))).toMatch(/^kept as/)
  expect(refused(nested(19))).toMatch(/at most 20 levels/)
  expect(refused(nested(100_000))).toMatch(/at most 20 levels/)
})

test('twenty thousand characters are kept, more are refused', () => {
  expect(refused(doc(paragraph(text('a'.repeat(20_000)))))).toMatch(/^kept as/)
  expect(refused(doc(paragraph(text('a'.repeat(20_000))), paragraph(text('a'))))).toMatch(
    /at most 20,000 characters/,
  )
})

test('two thousand parts are kept, more are refused', () => {
  const many = (count: number) =>
    doc(...Array.from({ length: count }, () => ({ type: 'paragraph' })))
  expect(refused(many(1_999))).toMatch(/^kept as/)
  expect(refused(many(2_000))).toMatch(/at most 2,000 parts/)
})

test('whatever JSON comes in, the answer is a reason or a sentence', () => {
  const any = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(
          fc.constantFrom(
            'doc',
            'paragraph',
            'text',
            'blockquote',
            'bulletList',
            'listItem',
            'hardBreak',
          ),
          fc.string(),
        ),
        content: fc.oneof({ maxDepth: 4 }, fc.array(tie('node'), { maxLength: 3 }), fc.jsonValue()),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        marks: fc.oneof(
          fc.array(
            fc.record(
              { type: fc.constantFrom('bold', 'link', 'x'), attrs: fc.jsonValue() },
              { requiredKeys: [] },
            ),
          ),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: [] },
    ),
  })).node
  fc.assert(
    fc.property(fc.oneof(any, fc.jsonValue()), (json) => {
      const checked = checkReason(json)
      if ('refused' in checked) expect(checked.refused).toMatch(/\.$/)
      else expect(kept(checked.reason)).toEqual(checked.reason)
    }),
    { numRuns: 1_000 },
  )
})

test('a reason that says nothing is kept, too', () =>
  expect(checkReason(emptyReason)).toEqual({ reason: emptyReason }))
