import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LayeredMap } from '../../../app/_desk/layered-map.ts'

test('a layered map answers like a map that is copied at each change', () => {
  const change = fc.tuple(fc.nat(400), fc.option(fc.nat(), { nil: undefined }))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 900 }), (changes) => {
      const plain = new Map(Array.from({ length: 300 }, (_, key) => [key, key]))
      let layered = new LayeredMap(new Map(plain))
      for (const [key, value] of changes) {
        layered = layered.with(key, value)
        if (value === undefined) plain.delete(key)
        else plain.set(key, value)
      }
      expect(new Map(layered)).toEqual(plain)
      for (let key = 0; key <= 400; key++) {
        expect(layered.get(key)).toBe(plain.get(key))
        expect(layered.has(key)).toBe(plain.has(key))
      }
    }),
    { numRuns: 30 },
  )
})

test('the map from which a changed one was made stays as it was', () => {
  const before = new LayeredMap(new Map([[1, 'one']]))
  before.with(1, 'uno').with(2, 'due').with(1, undefined)
  expect([...before]).toEqual([[1, 'one']])
})
