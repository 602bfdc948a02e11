import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  editionFindable,
  kindsFor,
  passageFindables,
  personFindable,
  titleFindable,
} from '../../lib/review/findable.ts'
import { blocksToCodePoints } from '../../lib/text/blocks.ts'
import { codePointIndex } from '../../lib/text/units.ts'

const text = {
  id: 'text 1',
  number: 4,
  title: 'On bridges',
  author: 'Ada',
  publisher: 'The Post',
  date: '2025-03',
  address: null,
  language: 'de',
  rights: null,
}

function passages(characters: string, ...words: readonly string[]) {
  const index = codePointIndex(characters)
  const blocks = words.map((one) => {
    const start = characters.indexOf(one)
    return { start, end: start + one.length, kind: 'paragraph' as const }
  })
  return passageFindables(text, index, blocksToCodePoints(index, blocks))
}

test('a text is found by its title, and by who wrote and published it', () => {
  expect(titleFindable(text)).toMatchObject({
    kind: 'text',
    words: 'On bridges',
    beside: 'Ada, The Post',
    audience: 'reader',
    dated: '2025-03',
    marks: ['t:4'],
  })
})

test('a passage is a block, and its place is counted in code points', () => {
  const found = passages('😀 one.\n\nTwo 😀.', '😀 one.', 'Two 😀.')
  expect(found.map(({ words, from, part }) => [words, from, part])).toEqual([
    ['😀 one.', 0, 0],
    ['Two 😀.', 8, 1],
  ])
})

test('a long block is several passages that are the block when put together', () => {
  const letter = fc.constantFrom('word ', '😀', 'x', 'ü ')
  fc.assert(
    fc.property(fc.array(letter, { minLength: 3_000, maxLength: 6_000 }), (letters) => {
      const long = letters.join('')
      const found = passages(long, long)
      expect(found.map(({ words }) => words).join('')).toBe(long)
      for (const { words, from } of found) {
        expect(words.length).toBeLessThanOrEqual(4_001)
        expect([...long].slice(from ?? 0, (from ?? 0) + 3)).toEqual([...words].slice(0, 3))
      }
    }),
    { numRuns: 12 },
  )
})

test('people are for those who may see them, editions for everybody once they are public', () => {
  expect(personFindable({ personId: 'p', name: 'Noor' }).audience).toBe('reviewer')
  const edition = { id: 'e', number: 2, title: 'Second' }
  expect(editionFindable(edition, false)).toMatchObject({ audience: 'editor', part: 2 })
  expect(editionFindable(edition, true).audience).toBe('reader')
})

test('a reader is offered neither reasons nor people', () => {
  expect(kindsFor('editor')).toContain('reason')
  expect(kindsFor('reader')).not.toContain('reason')
  expect(kindsFor('reader')).not.toContain('person')
  expect(kindsFor('reader')).toContain('note')
})
