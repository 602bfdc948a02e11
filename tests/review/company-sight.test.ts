import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretInSight, paragraphAt, seesCompany } from '../../lib/review/company-sight.ts'
import { roles } from '../../lib/review/permissions.ts'

const blocks = [
  { from: 0, to: 10 },
  { from: 11, to: 20 },
  { from: 22, to: 30 },
]

test('who may see people may see company, and no reader', () => {
  expect(roles.filter((role) => seesCompany({ role }))).toEqual(['owner', 'editor', 'reviewer'])
})

test('a caret stands in its paragraph from its first place to behind its last character', () => {
  expect([0, 10, 11, 20, 22, 30].map((at) => paragraphAt(blocks, at)?.from)).toEqual([
    0, 0, 11, 11, 22, 22,
  ])
  expect([21, 31].map((at) => paragraphAt(blocks, at))).toEqual([null, null])
  expect(paragraphAt([], 0)).toBeNull()
})

test('a sealed part anywhere in the paragraph, or touching it, hides the caret', () => {
  const paragraph = { from: 11, to: 20 }
  for (const sealed of [
    { from: 12, to: 13 },
    { from: 0, to: 12 },
    { from: 19, to: 40 },
    { from: 0, to: 40 },
    { from: 5, to: 11 },
    { from: 20, to: 25 },
  ]) {
    expect(caretInSight(paragraph, [{ from: 0, to: 2 }, sealed])).toBe(false)
  }
  expect(caretInSight(paragraph, [])).toBe(true)
  expect(
    caretInSight(paragraph, [
      { from: 0, to: 10 },
      { from: 22, to: 30 },
    ]),
  ).toBe(true)
  expect(caretInSight(null, [])).toBe(false)
})

test('within a paragraph it makes no difference where the caret stands', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 9 }))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), fc.constantFrom(...blocks), (sealed, block) => {
      const told = new Set<boolean>()
      for (let at = block.from; at <= block.to; at++) {
        told.add(caretInSight(paragraphAt(blocks, at), sealed))
      }
      expect(told.size).toBe(1)
    }),
  )
})
