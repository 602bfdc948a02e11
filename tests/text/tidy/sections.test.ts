import { expect, test } from 'vitest'
import type { LooseBlock } from '../../../lib/text/tidy/loose-block.ts'
import { sectionsOf } from '../../../lib/text/tidy/sections.ts'

const some = (many: number, text = 'Words.', kind: LooseBlock['kind'] = 'paragraph') =>
  Array.from({ length: many }, (_, origin): LooseBlock => ({ kind, origin, gap: '', text }))

const sizes = (blocks: readonly LooseBlock[]) => sectionsOf(blocks).map(({ length }) => length)

test('a short text is one section, and an empty one none', () => {
  expect(sizes(some(39))).toEqual([39])
  expect(sizes([])).toEqual([])
})

test('a heading begins a section once there is enough before it', () => {
  const heading = some(1, 'Title', 'heading')
  expect(sizes([...some(10), ...heading, ...some(40), ...heading, ...some(3)])).toEqual([51, 4])
})

test('without headings a section ends where there is too much', () => {
  expect(sizes(some(450))).toEqual([200, 200, 50])
  expect(sizes(some(3, 'a'.repeat(50_000)))).toEqual([1, 1, 1])
})

test('no block is lost', () => {
  const blocks = some(777)
  expect(sectionsOf(blocks).flat()).toEqual(blocks)
})
