import { expect, test } from 'vitest'
import { TidiedShape, tidiedFrom } from '../../../lib/server/acts/tidied-text.ts'

const paragraph = (from: number, to: number) => ({ from, to, kind: 'paragraph' as const })

test('places come in code points, and the changes are found from the reading', () => {
  expect(tidiedFrom('A 😀 dgo.', { characters: 'A 😀 dog.', blocks: [paragraph(0, 8)] })).toEqual({
    characters: 'A 😀 dog.',
    blocks: [{ start: 0, end: 9, kind: 'paragraph' }],
    changes: [{ at: 4, gone: 'dgo', came: 'dog' }],
  })
})

test('structure alone changes no characters', () => {
  const heading = { from: 0, to: 4, kind: 'heading' as const, level: 2 }
  expect(tidiedFrom('One.', { characters: 'One.', blocks: [heading] }).changes).toEqual([])
})

test.each([
  ['a block beyond the end', 'One.', [paragraph(0, 5)], 'beyond the end'],
  ['blocks out of order', 'One. Two.', [paragraph(5, 9), paragraph(0, 4)], 'begins at 0'],
  [
    'a heading without a level',
    'One.',
    [{ ...paragraph(0, 4), kind: 'heading' as const }],
    'has no level',
  ],
  ['a carriage return', 'One.\r\n', [], 'carriage return'],
  ['a forbidden character', 'One\u0000.', [], 'U+0000'],
  ['no words', ' \n', [], 'no words'],
  ['too many bytes', 'é'.repeat(1_100_000), [], '2.2 MB'],
])('%s is refused with a sentence', (_what, characters, blocks, says) => {
  expect(() => tidiedFrom('One.', { characters, blocks })).toThrow(says)
})

test('more changes than a tidying may make are another text', () => {
  expect(() => tidiedFrom('a '.repeat(200_000), { characters: 'b', blocks: [] })).toThrow(
    'Change the file itself',
  )
})

test('over the wire a kind of block that is not ours is refused', () => {
  const asked = { characters: 'One.', blocks: [{ from: 0, to: 4, kind: 'advert' }] }
  expect(TidiedShape.safeParse(asked).success).toBe(false)
})
