import { expect, test } from 'vitest'
import { followTokens } from '../../../lib/text/placing/follow.ts'
import { nearestTo, unitsOf } from '../../../lib/text/placing/images.ts'
import { emptyLexicon, tokensOf, tokensWithin } from '../../../lib/text/placing/tokens.ts'
import { span } from '../../../lib/text/span.ts'

/** The image of a range that lies in one token, when this became the only token of another text; `known` are words elsewhere. */
function image(one: string, other: string, start: number, end: number, known = ''): string {
  const lexicon = emptyLexicon()
  tokensOf(known, lexicon)
  const [before, after] = [tokensOf(one, lexicon), tokensOf(other, lexicon)]
  const fit = {
    from: 0,
    to: 1,
    first: 0,
    last: 0,
    stayed: { from: 0, to: 1 },
    gone: { from: 0, to: 0 },
    share: 1,
    around: 1,
  }
  const at = unitsOf(before, after, lexicon, { from: 0, to: 1 }, span(start, end), fit)
  return other.slice(at.start, at.end)
}

test('an edge within a word is carried over from its beginning or its end', () => {
  expect(image('herring', 'herring', 1, 4)).toBe('err')
  expect(image('herring', 'herrings', 1, 4)).toBe('err')
  expect(image('herring', 'Oherring', 1, 7)).toBe('erring')
})

test('an edge that cannot be carried over is that of the word', () => {
  expect(image('herring', 'harxonk', 2, 5)).toBe('harxonk')
})

test('an edge in the blanks beside a word takes them along if they are the same', () => {
  expect(image('  herring ', '  herring ', 1, 10)).toBe(' herring ')
  expect(image(' herring', '\nherring', 0, 8)).toBe('herring')
})

test('a word to which another was glued is found in it; one that became another word is not', () => {
  expect(image('These', 'yetThese', 0, 5, 'not yet')).toBe('These')
  expect(image('extending', 'extendingThis', 0, 9, 'This one')).toBe('extending')
  expect(image('Donald', 'McDonald', 0, 6, 'not yet')).toBe('McDonald')
  expect(image('lawful', 'unlawful', 0, 6, 'un lawful')).toBe('unlawful')
  expect(image('report', 'reports', 0, 6, 's')).toBe('reports')
})

test('an edge in a character of several parts goes round it', () => {
  expect(image('cafe', 'cafe\u0301', 0, 4)).toBe('cafe\u0301')
})

test('what was lost would stand between its neighbours', () => {
  const nearest = (one: string, other: string, words: string) => {
    const lexicon = emptyLexicon()
    const [before, after] = [tokensOf(one, lexicon), tokensOf(other, lexicon)]
    const start = one.indexOf(words)
    const passage = tokensWithin(before, start, start + words.length)
    const at = nearestTo(before, after, followTokens(before, after).to, passage)
    return at === null ? null : [at.start, other.slice(at.start, at.end)]
  }
  expect(nearest('one two three four', 'one four', 'two three')).toEqual([3, ' '])
  expect(nearest('one two three four', 'one six four', 'two three')).toEqual([3, ' six '])
  expect(nearest('one two three four', 'three four', 'one two')).toEqual([0, ''])
  expect(nearest('one two three four', 'one two', 'three four')).toEqual([7, ''])
  expect(nearest('one two', 'six seven', 'one')).toBe(null)
})
