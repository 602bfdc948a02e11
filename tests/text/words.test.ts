import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemeStart } from '../../lib/text/units.ts'
import { snapToWords, wordsIn, wordsNear } from '../../lib/text/words.ts'

/** What is selected between two bars, snapped, drawn again. */
function snapped(drawn: string, language = 'en'): string {
  const start = drawn.indexOf('|')
  const end = drawn.indexOf('|', start + 1) - 1
  const text = drawn.replaceAll('|', '')
  const at = snapToWords(text, { start, end }, language)
  return `${text.slice(0, at.start)}|${text.slice(at.start, at.end)}|${text.slice(at.end)}`
}

test.each([
  ['en', 'the ri|ver ro|se', 'the |river rose|'],
  ['en', 'the |river| rose', 'the |river| rose'],
  ['en', 'he |said, “the river rose.”|', 'he |said, “the river rose|.”'],
  ['en', 'said |“the river rose,” |he', 'said “|the river rose|,” he'],
  ['en', 'about |62 %| of', 'about |62 %| of'],
  ['en', 'cost |40,0|00 crowns', 'cost |40,000| crowns'],
  ['en', 'in the |U.S.| today', 'in the |U.S.| today'],
  ['en', 'it |rose.|', 'it |rose|.'],
  ['en', 'it |rose (twice)| so', 'it |rose (twice)| so'],
  ['en', 'it (|rose)| so', 'it (|rose|) so'],
  ['en', 'regions|.[2] Since|', 'regions.|[2] Since|'],
  ['en', 'in the |regions.[2]| Since', 'in the |regions|.[2] Since'],
  ['en', 'was |-5 degrees|', 'was |-5 degrees|'],
  ['en', 'don|’|t', '|don’t|'],
  ['en', 'a 👩‍👩‍👧 fam|i|ly', 'a 👩‍👩‍👧 |family|'],
  ['en', 'x |, ;| y', 'x |, ;| y'],
  ['de', 'die „|Brücke“ steht|', 'die „|Brücke“ steht|'],
  ['ja', '東|京都|に行った。', '|東京都|に行った。'],
  ['ja', '「|橋は|」開いた', '「|橋は|」開いた'],
  ['th', 'สะ|พาน|เปิดแล้ว', '|สะพาน|เปิดแล้ว'],
  ['ar', 'فتح ال|جس|ر، نعم', 'فتح |الجسر|، نعم'],
  ['he', 'הג|שר נ|פתח ב-1931', '|הגשר נפתח| ב-1931'],
  ['en', 'cafe\u0301 cre|m|e', 'cafe\u0301 |creme|'],
] as const)('%s: %s becomes %s', (language, before, after) =>
  expect(snapped(before, language)).toBe(after),
)

test('words are those of the language, without what stands between them', () => {
  const text = 'One, two – three.'
  expect(wordsIn(text, { start: 0, end: text.length }, 'en')).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
    { start: 11, end: 16 },
  ])
  expect(wordsNear(text, 6, { start: 5, end: 10 }, 'en')).toEqual([{ start: 5, end: 8 }])
})

test('whatever is selected, no character is cut, no word is cut, and snapping twice is snapping once', () => {
  const part = fc.constantFrom(
    'word',
    'é',
    'e\u0301',
    ' ',
    '. ',
    '“',
    '”',
    '(',
    ')',
    '👩‍👩‍👧',
    '🇬🇧',
    '東京',
    'สะพาน',
    'الجسر',
    '62 %',
    '-',
    '\n',
    "'",
    '[1]',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), fc.nat(60), fc.nat(60), (parts, a, b) => {
      const text = parts.join('')
      const [start = 0, end = 0] = [Math.min(a, text.length), Math.min(b, text.length)].toSorted(
        (one, other) => one - other,
      )
      const at = snapToWords(text, { start, end }, 'en')
      expect(graphemeStart(text, at.start)).toBe(at.start)
      expect(graphemeStart(text, at.end)).toBe(at.end)
      expect(snapToWords(text, at, 'en')).toEqual(at)
    }),
  )
})
