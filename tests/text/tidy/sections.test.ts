import { expect, test } from 'vitest'
import type { LooseBlock } from '../../../lib/text/tidy/loose-block.ts'
import { blocksBeside, edited, sectionsOf } from '../../../lib/text/tidy/sections.ts'

const some = (many: number, text = 'Words.', kind: LooseBlock['kind'] = 'paragraph') =>
  Array.from({ length: many }, (_, origin): LooseBlock => ({ kind, origin, gap: '', text }))

const sizes = (blocks: readonly LooseBlock[]) =>
  sectionsOf(blocks).map(({ blocks: { length } }) => length)

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
  expect(sectionsOf(blocks).flatMap((section) => section.blocks)).toEqual(blocks)
})

test('a section that was edited holds what it holds now, and the others what they held', () => {
  const sections = sectionsOf(some(450))
  const now = edited(sections, 1, some(3))
  expect(now.map(({ id, blocks }) => [id, blocks.length])).toEqual([
    [0, 200],
    [1, 3],
    [2, 50],
  ])
  expect(edited(now, 7, some(1))).toEqual(now)
})

test('a section takes in what stands beside it, over those that are empty, and keeps its number', () => {
  const sections = edited(sectionsOf(some(650)), 1, [])
  expect(blocksBeside(sections, 2, 'before')).toHaveLength(200)
  expect(blocksBeside(sections, 0, 'after')).toHaveLength(200)
  expect(blocksBeside(sections, 0, 'before')).toEqual([])
  expect(blocksBeside(sections, 3, 'after')).toEqual([])
  const before = edited(sections, 2, some(399), 'before')
  expect(before.map(({ id, blocks }) => [id, blocks.length])).toEqual([
    [2, 399],
    [3, 50],
  ])
  const after = edited(sections, 0, some(399), 'after')
  expect(after.map(({ id, blocks }) => [id, blocks.length])).toEqual([
    [0, 399],
    [3, 50],
  ])
  expect(edited(sections, 3, [], 'after').at(-1)).toEqual({ id: 3, blocks: [] })
})
