import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followTokens } from '../../../lib/text/placing/follow.ts'
import { emptyLexicon, tokensOf } from '../../../lib/text/placing/tokens.ts'
import { chanceOf, inventedSource, revise } from '../../support/revised-text.ts'

function follow(one: string, other: string) {
  const lexicon = emptyLexicon()
  const [before, after] = [tokensOf(one, lexicon), tokensOf(other, lexicon)]
  return { before, after, ...followTokens(before, after) }
}

test('tokens of the same text follow one by one', () => {
  expect([...follow('one two two three', 'one two two three').to]).toEqual([0, 1, 2, 3])
})

test('a moved passage is followed to its new place, with the words at its edges that stand often', () => {
  const [one, other] = ['the cat sat on the mat the', 'when dogs bark at night and wolves answer']
  const { to } = follow(`${one} ${other}`, `${other} ${one}`)
  expect([...to]).toEqual([8, 9, 10, 11, 12, 13, 14, 0, 1, 2, 3, 4, 5, 6, 7])
})

test('what was replaced, put in and taken out went nowhere and came from nowhere', () => {
  const { to, from } = follow('a b c d e f', 'a b x d f y')
  expect([...to]).toEqual([0, 1, -1, 3, -1, 4])
  expect([...from]).toEqual([0, 1, -1, 3, 5, -1])
})

test('both directions agree, and only the same goes to the same', () => {
  const anyText = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 60 })
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const { before, after, to, from } = follow(one.join(' '), other.join(' '))
      for (const [i, j] of to.entries()) {
        if (j === -1) continue
        expect(from[j]).toBe(i)
        expect(after.keys[j]).toBe(before.keys[i])
      }
      expect(from.filter((i) => i !== -1).length).toBe(to.filter((j) => j !== -1).length)
    }),
  )
})

test('at 5 % edited nearly every word that stayed is followed to itself', () => {
  const chance = chanceOf(3)
  const source = inventedSource(chance, 40_000)
  const revised = revise(chance, source, 0.05)
  const { before, after, to } = follow(source.text, revised.text)
  const home = new Map([...revised.ids.entries()].map(([place, id]) => [id, place]))
  let [stayed, right] = [0, 0]
  for (const [i, start] of before.starts.entries()) {
    if (!home.has(start)) continue
    stayed++
    if (to[i] !== -1 && revised.ids[after.starts[to[i] ?? 0] ?? 0] === start) right++
  }
  expect(right).toBeGreaterThan(0.97 * stayed)
})
