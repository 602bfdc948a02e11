import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlain } from '../../../lib/text/read/plain.ts'
import {
  asNumbered,
  joined,
  type LooseBlock,
  loosened,
  ofKind,
  parted,
} from '../../../lib/text/tidy/loose-block.ts'

const text = fc
  .array(fc.constantFrom('One. ', 'two', '\n', '\n\n', ' ', '😀', '- item'), { maxLength: 40 })
  .map((parts) => parts.join(''))

function taken(source: string) {
  const reading = readPlain(source)
  if ('refused' in reading) throw new RangeError(reading.refused)
  return loosened(reading.characters, reading.blocks)
}

const said = ({ gap, text: words }: { readonly gap: string; readonly text: string }) => gap + words

test('every character of a text is in one of its loose blocks, or after the last', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { blocks, after } = taken(source)
      expect(blocks.map(said).join('') + after).toBe(source)
    }),
  )
})

test('joining and parting touch no character', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, nth, at) => {
      const { blocks } = taken(source)
      const [first, second] = blocks.slice(nth % Math.max(1, blocks.length - 1))
      if (first === undefined || second === undefined) return
      const whole = joined(first, second)
      expect(said(whole)).toBe(said(first) + said(second))
      const two = parted(whole, at % whole.text.length)
      if (two !== null) expect(two.map(said).join('')).toBe(said(whole))
    }),
  )
})

test('what was joined is parted again where it was', () => {
  const [first, second] = taken('One.\n\nTwo.').blocks
  if (first === undefined || second === undefined) throw new RangeError('Two blocks are needed')
  expect(parted(joined(first, second), 5)).toEqual([first, second])
})

test('nothing is parted where one side would be empty', () => {
  const [one] = taken('One.').blocks
  expect(one && parted(one, 0)).toBeNull()
  expect(one && parted(one, 4)).toBeNull()
})

test('a heading has a level; a paragraph that was one has none', () => {
  const [one] = taken('One.').blocks
  if (one === undefined) throw new RangeError('A block is needed')
  expect(ofKind(one, 'heading')).toMatchObject({ kind: 'heading', level: 2 })
  expect(ofKind(ofKind(one, 'heading', 1), 'paragraph')).toEqual(one)
  expect(ofKind(one, 'quotation', 2)).toMatchObject({ kind: 'quotation', level: 2 })
  expect(ofKind(one, 'footnote', 2)).not.toHaveProperty('level')
})

test('the second half of a numbered item has the next number; another kind has none', () => {
  const [one] = taken('One two.').blocks
  if (one === undefined) throw new RangeError('A block is needed')
  const item = { ...ofKind(one, 'list item'), ordinal: { number: 3, style: 'a' } } as const
  const two = parted(item, 3)?.map(({ ordinal }) => ordinal?.number)
  expect(two).toEqual([3, 4])
  expect(ofKind(item, 'paragraph')).toEqual(one)
})

test('items are numbered on from the one before them, each depth for itself', () => {
  const blocks = taken('One.\n\nTwo.\n\nThree.\n\nFour.').blocks
  const deep = blocks.map((block, nth) => (nth === 2 ? ofKind(block, 'list item', 2) : block))
  const numbers = (before: LooseBlock | null) =>
    asNumbered(deep, before).map(({ kind, ordinal }) => [kind, ordinal?.number])
  expect(numbers(null)).toEqual([1, 2, 1, 3].map((number) => ['list item', number]))
  const [first] = deep
  if (first === undefined) throw new RangeError('A block is needed')
  const before = { ...ofKind(first, 'list item'), ordinal: { number: 7, style: 'I' } } as const
  expect(numbers(before)).toEqual([8, 9, 1, 10].map((number) => ['list item', number]))
  expect(asNumbered(deep, before)[0]?.ordinal?.style).toBe('I')
})
