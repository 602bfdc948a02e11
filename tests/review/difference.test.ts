import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, merged } from '../../lib/review/difference.ts'

const same = (one: string, other: string) => one === other
const signs = { same: ' ', gone: '-', new: '+' } as const

/** The difference of two words, letter by letter: « a-b+c». */
function drawn(before: string, after: string): string {
  return difference([...before], [...after], same)
    .map(({ how, of }) => signs[how] + of)
    .join('')
}

test.each([
  ['', '', ''],
  ['abc', 'abc', ' a b c'],
  ['abc', 'axc', ' a-b+x c'],
  ['abc', 'bcd', '-a b c+d'],
  ['', 'ab', '+a+b'],
  ['ab', '', '-a-b'],
  ['abcabba', 'cbabac', '-a-b c-a b+a b a+c'],
])('from «%s» to «%s» is «%s»', (before, after, change) => {
  const found = drawn(before, after)
  expect(found.replace(/[^-+ ]/g, '').length).toBe(change.replace(/[^-+ ]/g, '').length)
  expect(found.replace(/[-+]./g, '').length).toBe(change.replace(/[-+]./g, '').length)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })

test('what stayed and went is the one list, what stayed and came the other', () => {
  fc.assert(
    fc.property(word, word, (before, after) => {
      const change = difference([...before], [...after], same)
      const without = (how: 'gone' | 'new') =>
        change
          .filter((one) => one.how !== how)
          .map(({ of }) => of)
          .join('')
      expect([without('new'), without('gone')]).toEqual([before, after])
    }),
  )
})

const merges = (base: string, mine: string, theirs: string) =>
  merged([...base], [...mine], [...theirs], same).join('')

test.each([
  ['abc', 'abXc', 'aYbc', 'aYbXc', 'additions in two places'],
  ['abc', 'abcX', 'abcY', 'abcXY', 'additions in one place, mine first'],
  ['abc', 'abcX', 'abcX', 'abcX', 'the same addition once'],
  ['abc', 'ac', 'abc', 'ac', 'what I took out'],
  ['abc', 'aXc', 'aYc', 'aXYc', 'the same place changed by both'],
  ['abc', '', 'abcd', 'd', 'theirs stays where I took all else out'],
  ['', 'ab', 'cd', 'abcd', 'two beginnings'],
])('on «%s», «%s» and «%s» make «%s»: %s', (base, mine, theirs, both) => {
  expect(merges(base, mine, theirs)).toBe(both)
})

test('a merge with an unchanged list is the other one, and nothing that either added is lost', () => {
  fc.assert(
    fc.property(word, word, word, (base, mine, theirs) => {
      expect(merges(base, mine, base)).toBe(mine)
      expect(merges(base, base, theirs)).toBe(theirs)
      const [m, t] = [[...mine, 'M'].join(''), [...theirs, 'T'].join('')]
      const both = merges(base, m, t)
      expect([both.includes('M'), both.includes('T')]).toEqual([true, true])
    }),
  )
})
