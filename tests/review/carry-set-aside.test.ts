import { expect, test } from 'vitest'
import { type Aside, carrySetAside } from '../../lib/review/carry-set-aside.ts'
import type { SetAsideReason } from '../../lib/review/coverage.ts'

/** A revision written as its sentences. */
function revision(...words: readonly string[]) {
  const text = words.join(' ')
  let end = -1
  const sentences = words.map((one) => {
    const start = end + 1
    end = start + one.length
    return { start, end }
  })
  return { text, sentences }
}

const aside = (of: ReturnType<typeof revision>, nth: number, reason: SetAsideReason): Aside[] => {
  const at = of.sentences[nth]
  return at === undefined ? [] : [{ ...at, reason }]
}

const before = revision('A one.', 'B two.', 'C three.', 'A one.')

test('a sentence that stands there unchanged keeps its reason, wherever it now stands', () => {
  const after = revision('New.', 'C three.', 'B two.')
  const { carried, left } = carrySetAside(before, after, [
    ...aside(before, 1, 'opinion'),
    ...aside(before, 2, 'trivial'),
  ])
  expect(carried).toEqual([
    { start: 5, end: 13, reason: 'trivial' },
    { start: 14, end: 20, reason: 'opinion' },
  ])
  expect(left).toBe(0)
})

test('one changed letter, or a sentence that is gone, leaves it open', () => {
  const after = revision('A one.', 'B Two.', 'A one.')
  const set = [...aside(before, 1, 'opinion'), ...aside(before, 2, 'opinion')]
  expect(carrySetAside(before, after, set)).toEqual({ carried: [], left: 2 })
})

test('a sentence that stands twice follows only where all of them stand and have one reason', () => {
  const both = [...aside(before, 0, 'trivial'), ...aside(before, 3, 'trivial')]
  expect(carrySetAside(before, before, both).carried).toHaveLength(2)
  expect(carrySetAside(before, before, both.slice(0, 1))).toEqual({ carried: [], left: 1 })
  const once = revision('A one.', 'B two.')
  expect(carrySetAside(before, once, both)).toEqual({ carried: [], left: 2 })
  const differ = [...aside(before, 0, 'trivial'), ...aside(before, 3, 'opinion')]
  expect(carrySetAside(before, before, differ)).toEqual({ carried: [], left: 2 })
})
