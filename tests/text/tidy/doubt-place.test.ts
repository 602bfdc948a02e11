import { expect, test } from 'vitest'
import { loosePlace, readPlace } from '../../../lib/text/tidy/doubt-place.ts'
import { joined, type LooseBlock, loosened } from '../../../lib/text/tidy/loose-block.ts'

const reading = 'One two one.\n\nThree one.'
const read = [
  { start: 0, end: 12, kind: 'paragraph' },
  { start: 14, end: 24, kind: 'paragraph' },
] as const
const { blocks } = loosened(reading, read)
const at = (start: number, end: number, now: readonly LooseBlock[] = blocks) =>
  loosePlace(now, reading, readPlace(read, { start, end }))

test('an untouched place stands where it stood', () => {
  expect(at(8, 11)).toEqual({ nth: 0, start: 8, end: 11 })
  expect(at(20, 23)).toEqual({ nth: 1, start: 6, end: 9 })
})

test('it follows when words before it were changed, and when blocks were joined', () => {
  const shorter = blocks.map((block) => ({ ...block, text: block.text.replace('two ', '') }))
  expect(at(8, 11, shorter)).toEqual({ nth: 0, start: 4, end: 7 })
  const [first, second] = blocks
  if (first === undefined || second === undefined) throw new RangeError('Two blocks are needed')
  expect(at(20, 23, [joined(first, second)])).toEqual({ nth: 0, start: 20, end: 23 })
})

test('where the words are others now, it is their block', () => {
  const others = blocks.map((block) => ({ ...block, text: 'Else.' }))
  expect(at(20, 23, others)).toEqual({ nth: 1, start: 0, end: 5 })
})

test('without the blocks before it there is no place', () => {
  expect(at(2, 3, blocks.slice(1))).toBeNull()
})

test('the doubts of a block that was cut are in no other one, though its words stand there too', () => {
  expect(at(20, 23, blocks.slice(0, 1))).toBeNull()
})

test('a place is in the last block of the reading that begins before it', () => {
  expect(readPlace(read, { start: 12, end: 13 }).within).toEqual({ start: 0, end: 13 })
  expect(readPlace(read, { start: 14, end: 16 }).within).toEqual({ start: 14, end: 24 })
  expect(readPlace([], { start: 3, end: 4 }).within).toEqual({ start: 0, end: 4 })
})
