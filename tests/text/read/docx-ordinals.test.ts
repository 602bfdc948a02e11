import { expect, test } from 'vitest'
import { withBookmarks, withNumbers } from '../../../lib/text/read/docx-ordinals.ts'

const level = (at: number, format: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}</w:lvl>`
const numbering = `<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">${level(0, 'upperRoman', '<w:pStyle w:val="Point"/>')}${level(1, 'bullet')}${level(2, 'none')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`

const item = (num: number, at = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr></w:pPr></w:p>`
const numbers = (body: string) =>
  [...withBookmarks(body, numbering).matchAll(/variorum-number\.([^"]*)"/g)].map(([, said]) => said)

test('lists of one kind count on from each other, also past a paragraph; an override begins anew once', () => {
  const body = [item(1), '<w:p><w:pPr/></w:p>', item(2), item(3), item(3), item(1)].join('')
  expect(numbers(body)).toEqual(['1.1', '2.1', '5.1', '6.1', '7.1'])
})

test('a level begins anew after one above it', () =>
  expect(numbers([item(1), item(1, 1), item(1, 1), item(1), item(1, 1)].join(''))).toEqual([
    '1.1',
    '1.a',
    '2.a',
    '2.1',
    '1.a',
  ]))

test('a style may name a level; bullets have no number, and what shows none says so', () => {
  const styled = '<w:p><w:pPr><w:pStyle w:val="Point"/></w:pPr></w:p>'
  expect(numbers(styled + item(4, 1) + item(4, 2) + item(4))).toEqual(['1.I', '1.none', '2.I'])
})

test('what a paragraph was before a tracked change does not count', () => {
  const changed = `<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:p>`
  expect(numbers(changed + item(1))).toEqual(['1.1'])
})

test('a body without an end, or with a numbering that is not whole, stays as it is', () => {
  const open = '<w:pPr>'.repeat(100_000)
  expect(withBookmarks(open, numbering)).toBe(open)
  expect(withBookmarks(item(1), '<w:numbering')).toBe(item(1))
})

test('a format that is none, and a beginning that is no number, are as if they were not said', () => {
  const odd = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, 'constructor')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1e99"/></w:lvlOverride></w:num></w:numbering>`
  expect(withBookmarks(item(1) + item(1), odd)).toMatch(/number\.1\.1".*number\.2\.1"/)
})

test('items say their numbers in HTML; a heading that has one loses the mark', () =>
  expect(
    withNumbers(
      '<ol><li><a id="variorum-number.3.i"></a>One<ol><li><strong><a id="variorum-number.1.none"></a>x</strong></li></ol></li></ol><h1><a id="variorum-number.2.1"></a>Two</h1>',
    ),
  ).toBe(
    '<ol><li value="3" type="i">One<ol><li style="list-style:none"><strong>x</strong></li></ol></li></ol><h1>Two</h1>',
  ))
