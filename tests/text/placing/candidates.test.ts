import { expect, test } from 'vitest'
import { candidatesFor, seedsOf } from '../../../lib/text/placing/candidates.ts'
import { followTokens } from '../../../lib/text/placing/follow.ts'
import { emptyLexicon, tokensOf } from '../../../lib/text/placing/tokens.ts'
import { weightsOf } from '../../../lib/text/placing/weights.ts'

const filler = (from: number, many: number) =>
  Array.from({ length: many }, (_, k) => `filler${from + k}`).join(' ')

function candidates(one: string, other: string, passage: readonly [number, number]) {
  const lexicon = emptyLexicon()
  const [before, after] = [tokensOf(one, lexicon), tokensOf(other, lexicon)]
  const followed = followTokens(before, after)
  const weights = weightsOf(before, after, lexicon)
  const [from, to] = passage
  return candidatesFor(before, after, followed, seedsOf(after), weights, { from, to })
}

test('where the difference took a passage comes first', () => {
  const text = `${filler(0, 500)} the red fox jumped ${filler(500, 500)}`
  const [first] = candidates(text, `${filler(2_000, 300)} ${text}`, [500, 504])
  expect(first?.from).toBeLessThanOrEqual(800)
  expect(first?.to).toBeGreaterThanOrEqual(804)
})

test('a copy that the difference does not know of is found by its rare words', () => {
  const before = `${filler(0, 500)} the red fox jumped ${filler(500, 500)}`
  const after = `${before} ${filler(3_000, 300)} a red fox jumped ${filler(4_000, 300)}`
  const found = candidates(before, after, [500, 504])
  expect(found.some(({ from, to }) => from <= 1_304 && to >= 1_308)).toBe(true)
})

test('of a passage that left no trace in a long text there is nothing to look at', () => {
  const before = `${filler(0, 20)} the red fox jumped ${filler(20, 20)}`
  expect(candidates(before, filler(5_000, 600), [20, 24])).toEqual([])
})

test('a short text is looked through whole', () => {
  expect(candidates('one two three', 'four five', [0, 3])).toEqual([{ from: 0, to: 2 }])
  expect(candidates('one two three', '', [0, 3])).toEqual([])
})
