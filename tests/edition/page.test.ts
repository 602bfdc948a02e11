import { expect, test } from 'vitest'
import { citationsOf, pageOf, printedCitations } from '../../lib/edition/page.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const page = pageOf(harrow)
const [first] = harrow.claims

test('blocks and marks are in UTF-16 units on the page', () => {
  const blog = page.texts[2]
  const forty = blog?.marks.find(({ id }) => id === '13-2')
  const [at] = forty?.spans ?? []
  expect(blog?.text.characters.slice(at?.start, at?.end)).toBe(
    'Forty-one families? I counted twenty-six front doors',
  )
  const [block] = blog?.blocks ?? []
  expect(blog?.text.characters.slice(block?.start, block?.end)).toBe(
    'Rivers Watch: <what> they won’t tell you & why 🌊',
  )
})

test('a mark is in the paragraph in which it begins', () => {
  const places = harrow.claims.flatMap(({ number, marks }) =>
    marks.map((mark) => `${number}-${mark.number} ¶ ${page.paragraph(mark)}`),
  )
  expect(places.slice(0, 4)).toEqual(['3-1 ¶ 1', '3-2 ¶ 1', '4-1 ¶ 1', '4-2 ¶ 1'])
  expect(places).toContain('14-1 ¶ 6')
})

test('people, works and texts are found, and what is not there is a range error', () => {
  expect(page.name('m4')).toBe('Member 4')
  expect(page.work('w2').title).toContain('Condition')
  expect(page.text(2).publisher).toBe('Harrow District Council')
  for (const lost of [() => page.name('x'), () => page.work('x'), () => page.text(9)])
    expect(lost).toThrow(RangeError)
})

test('printed citations come in the order of the ruling', () => {
  if (first === undefined) throw new Error('no claim')
  const printed = first.ruling.printed.toReversed()
  expect(
    printedCitations({ ...first, ruling: { ...first.ruling, printed } }).map(({ id }) => id),
  ).toEqual(printed)
  expect(citationsOf(first).map(({ answer }) => answer.by)).toEqual(['m3', 'm3'])
  expect(() =>
    printedCitations({ ...first, ruling: { ...first.ruling, printed: ['lost'] } }),
  ).toThrow(RangeError)
})

test('a place is on the page of the file on which its block begins', () => {
  const snapshot = smallEdition('One.\nTwo.\nThree.', [[{ start: 5, end: 8 }]], {
    blocks: [
      { from: 0, to: 4, kind: 'paragraph', page: 2 },
      { from: 5, to: 9, kind: 'paragraph', page: 7 },
      { from: 10, to: 16, kind: 'paragraph' },
    ],
  })
  const { filePage, texts } = pageOf(snapshot)
  expect([0, 3, 4, 5, 10, 16].map((from) => filePage(1, from))).toEqual([2, 2, 7, 7, null, null])
  expect(texts[0]?.blocks.map(({ pageBegins }) => pageBegins)).toEqual([2, 7, null])
})
