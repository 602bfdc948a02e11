import { expect, test } from 'vitest'
import { likePairs } from '../../../lib/text/placing/like-pairs.ts'
import { emptyLexicon, tokensOf } from '../../../lib/text/placing/tokens.ts'
import { weightsOf } from '../../../lib/text/placing/weights.ts'

function pairs(one: string, other: string) {
  const lexicon = emptyLexicon()
  const [before, after] = [tokensOf(one, lexicon), tokensOf(other, lexicon)]
  const weights = weightsOf(before, after, lexicon)
  return likePairs(
    before,
    after,
    weights,
    { from: 0, to: before.count },
    { from: 0, to: after.count },
  )
}

test('words like each other are paired in order', () => {
  expect(pairs('the colour harbour', 'a color or harbor')).toEqual([
    [1, 1],
    [2, 3],
  ])
  expect(pairs('colour harbour', 'harbor color')).toEqual([[0, 1]])
})

test('in a long stretch likeness is chance', () => {
  expect(pairs('colour '.repeat(41), 'color')).toEqual([])
})
