import { expect, test } from 'vitest'
import { emptyLexicon, tokensOf } from '../../../lib/text/placing/tokens.ts'
import { weightsOf } from '../../../lib/text/placing/weights.ts'

function weigh(text: string) {
  const lexicon = emptyLexicon()
  const tokens = tokensOf(text, lexicon)
  const { of, alike } = weightsOf(tokens, tokens, lexicon)
  const key = (word: string) => lexicon.plain.get(word) ?? -1
  return {
    of: (word: string) => of[key(word)] ?? Number.NaN,
    alike: (one: string, other: string) => alike(key(one), key(other)),
  }
}

test('a rare word weighs more than a frequent one, and a sign next to nothing', () => {
  const { of } = weigh('the cat, the dog, the bird, the Leviathan, the cat')
  expect(of('leviathan')).toBe(1)
  expect(of('leviathan')).toBeGreaterThan(of('cat'))
  expect(of('cat')).toBeGreaterThan(of('the'))
  expect(of(',')).toBeLessThan(of('the'))
  expect(of(',')).toBeGreaterThan(0)
})

test('a word and its slip are alike, and so are a spelling and another', () => {
  const { alike } = weigh('treaty treatty colour color harbour harbor clerk bank is it')
  expect(alike('treaty', 'treatty')).toBe(true)
  expect(alike('colour', 'color')).toBe(true)
  expect(alike('harbor', 'harbour')).toBe(true)
  expect(alike('clerk', 'bank')).toBe(false)
  expect(alike('treaty', 'color')).toBe(false)
  expect(alike('is', 'it')).toBe(false)
})
