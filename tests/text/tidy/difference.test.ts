import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replacedLines, replacedRuns } from '../../../lib/text/tidy/difference.ts'

const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })

const more = fc.array(fc.constantFrom(...'abcdefghij'), { maxLength: 14 })

/** The length of the longest common subsequence, by the table. */
function commonIn(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (const [j, other] of b.entries()) {
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

test('what is not replaced is the longest that both have in common', () => {
  fc.assert(
    fc.property(tokens, tokens, (a, b) => {
      const runs = replacedRuns(a, b)
      const gone = runs.reduce((sum, { from, to }) => sum + to - from, 0)
      const came = runs.reduce((sum, { start, end }) => sum + end - start, 0)
      expect(a.length - gone).toBe(commonIn(a, b))
      expect(b.length - came).toBe(commonIn(a, b))
    }),
    { numRuns: 1_000 },
  )
})

test('what lies between the runs is the same on both sides', () => {
  fc.assert(
    fc.property(more, more, fc.nat({ max: 8 }), fc.boolean(), (a, b, steps, lines) => {
      const ways = lines ? replacedLines : replacedRuns
      let [i, j] = [0, 0]
      for (const { from, to, start, end } of [
        ...ways(a, b, steps),
        { from: a.length, to: a.length, start: b.length, end: b.length },
      ]) {
        expect(a.slice(i, from)).toEqual(b.slice(j, start))
        ;[i, j] = [to, end]
      }
    }),
  )
})

test('beyond its steps it says that the whole middle was replaced', () => {
  expect(replacedRuns([...'xaby'], [...'xbay'], 1)).toEqual([{ from: 1, to: 3, start: 1, end: 3 }])
})

test('two runs that could be one are one', () => {
  const runs = replacedRuns([...'.nnSh.n'], [...'.n'])
  expect(runs.length).toBe(1)
})

test('a line that both have once is held fast, also where lines were moved over others', () => {
  const lines = replacedLines([...'A-B-C-D-E'], [...'D-A-B-C-E'])
  expect(lines).toEqual([
    { from: 0, to: 0, start: 0, end: 2 },
    { from: 6, to: 8, start: 8, end: 8 },
  ])
})

test('in a long text with every paragraph changed each is a change, and soon found', () => {
  const all = (sign: string) => Array.from({ length: 20_000 }, (_, n) => (n % 2 ? '' : sign + n))
  const began = performance.now()
  const runs = replacedLines(all('a'), all('b'))
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(runs.length).toBe(10_000)
})
