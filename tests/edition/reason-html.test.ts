import { expect, test } from 'vitest'
import { plainHtml, reasonHtml } from '../../lib/edition/reason-html.ts'
import type { ReasonMark, ReasonNode } from '../../lib/review/reason.ts'

const doc = (...content: readonly ReasonNode[]) => reasonHtml({ type: 'doc', content })
const p = (...content: readonly ReasonNode[]): ReasonNode => ({ type: 'paragraph', content })
const t = (text: string, ...marks: readonly ReasonMark[]): ReasonNode => ({
  type: 'text',
  text,
  marks,
})

test('a reason keeps its structure', () => {
  expect(doc(p(t('a'), { type: 'hardBreak' }, t('b', { type: 'bold' }, { type: 'italic' })))).toBe(
    '<p dir="auto">a<br><em><strong>b</strong></em></p>',
  )
  const item: ReasonNode = { type: 'listItem', content: [p(t('x'))] }
  expect(
    doc({ type: 'orderedList', content: [item] }, { type: 'blockquote', content: [p(t('y'))] }),
  ).toBe('<ol><li><p dir="auto">x</p></li></ol><blockquote><p dir="auto">y</p></blockquote>')
})

test('only safe addresses are links', () => {
  const link = (href: string) => doc(p(t('here', { type: 'link', attrs: { href } })))
  expect(link('https://a.example/?b="c"')).toContain(
    '<a href="https://a.example/?b=&quot;c&quot;">here</a>',
  )
  expect(link('javascript:alert(1)')).toBe('<p dir="auto">here</p>')
})

test('markup that was typed is text', () =>
  expect(doc(p(t('<img onerror=x>')))).toBe('<p dir="auto">&lt;img onerror=x&gt;</p>'))

test('a reason without words is nothing', () => {
  expect(doc()).toBe('')
  expect(doc(p(), p(t('  ')))).toBe('')
})

test('a plain note has paragraphs by blank lines', () => {
  expect(plainHtml('one\ntwo\n\n \nthree & four')).toBe(
    '<p dir="auto">one\ntwo</p><p dir="auto">three &amp; four</p>',
  )
  expect(plainHtml(' \n\n')).toBe('')
})
