import { expect, test } from 'vitest'
import { reasonWords } from '../../lib/edition/reason-words.ts'
import type { ReasonNode } from '../../lib/review/reason.ts'

const words = (text: string): ReasonNode => ({ type: 'text', text })
const paragraph = (...content: readonly ReasonNode[]): ReasonNode => ({
  type: 'paragraph',
  content,
})
const item = (...content: readonly ReasonNode[]): ReasonNode => ({ type: 'listItem', content })

test('a reason in plain words: a line a paragraph, lists with their signs, links with their address', () => {
  const link: ReasonNode = {
    type: 'text',
    text: 'the log',
    marks: [{ type: 'link', attrs: { href: 'https://county.example/log' } }],
  }
  expect(
    reasonWords({
      type: 'doc',
      content: [
        paragraph(words('See '), link, { type: 'hardBreak' }, words('below.')),
        { type: 'blockquote', content: [paragraph(words('Quoted.'))] },
        { type: 'bulletList', content: [item(paragraph(words('one')), paragraph(words('more')))] },
        {
          type: 'orderedList',
          content: [item(paragraph(words('a'))), item(paragraph(words('b')))],
        },
      ],
    }),
  ).toBe('See the log <https://county.example/log>\nbelow.\nQuoted.\n• one\n  more\n1. a\n2. b')
})

test('an address that is its own words is said once, an empty reason is empty', () => {
  const href = 'https://county.example/log'
  const bare: ReasonNode = { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }
  expect(reasonWords({ type: 'doc', content: [paragraph(bare)] })).toBe(href)
  expect(reasonWords({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('')
})
