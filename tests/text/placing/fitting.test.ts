import { expect, test } from 'vitest'
import { fitInto } from '../../../lib/text/placing/fitting.ts'
import { followTokens } from '../../../lib/text/placing/follow.ts'
import { emptyLexicon, tokensOf, tokensWithin } from '../../../lib/text/placing/tokens.ts'
import { weightsOf } from '../../../lib/text/placing/weights.ts'

/** Where `words` of one text fit in the whole of another. */
function fitted(one: string, other: string, words: string) {
  const lexicon = emptyLexicon()
  const [before, after] = [tokensOf(one, lexicon), tokensOf(other, lexicon)]
  const weights = weightsOf(before, after, lexicon)
  const { to } = followTokens(before, after)
  const start = one.indexOf(words)
  const passage = tokensWithin(before, start, start + words.length)
  const fit = fitInto(before, after, weights, to, passage, { from: 0, to: after.count })
  if (fit === null) return null
  const says = other.slice(after.starts[fit.from], after.ends[fit.to - 1])
  return { ...fit, says }
}

const TEXT = 'when the mayor of Kolberg signed that treaty nobody at home had read a word of it'

test('a passage fits best where it stands, with all of its weight and surroundings', () => {
  expect(fitted(TEXT, `so ${TEXT} yet`, 'mayor of Kolberg')).toMatchObject({
    says: 'mayor of Kolberg',
    share: 1,
    around: 1,
  })
})

test('a word that was put in at an edge is no part of it, within it is', () => {
  expect(fitted(TEXT, TEXT.replace('mayor', 'old mayor'), 'mayor of Kolberg')?.says).toBe(
    'mayor of Kolberg',
  )
  expect(fitted(TEXT, TEXT.replace('of Kolberg', 'of old Kolberg'), 'mayor of Kolberg')?.says).toBe(
    'mayor of old Kolberg',
  )
})

test('words replaced at an edge are bounded by what stands beyond it', () => {
  const after = TEXT.replace('mayor of Kolberg', 'newly chosen head')
  expect(fitted(TEXT, after, 'mayor of Kolberg signed')?.says).toBe('newly chosen head signed')
})

test('a misspelt word is the word, for less', () => {
  const fit = fitted(TEXT, TEXT.replace('Kolberg', 'Kollberg'), 'mayor of Kolberg')
  expect(fit?.says).toBe('mayor of Kollberg')
  expect(fit?.share).toBeGreaterThan(0.7)
  expect(fit?.share).toBeLessThan(1)
})

test('what stayed is told, from its first to its last token', () => {
  const fit = fitted(
    TEXT,
    'signed that treaty nobody at home had read',
    'mayor of Kolberg signed that treaty',
  )
  expect(fit).toMatchObject({ stayed: { from: 5, to: 8 }, first: -1, last: 2 })
})

test('of a passage that is not there nothing fits', () => {
  expect(fitted(TEXT, 'seven zebras', 'mayor of Kolberg')).toBe(null)
})

test('a passage too long to be laid along is where the difference took it', () => {
  const long = Array.from({ length: 2_500 }, (_, k) => `word${k}`).join(' ')
  const fit = fitted(`first ${long} last`, `first ${long.replace('word7 ', '')} last`, long)
  expect(fit?.from).toBe(1)
  expect(fit?.to).toBe(2_500)
  expect(fit?.share).toBeGreaterThan(0.99)
})

test('a word that stands far behind the rest is there by chance', () => {
  const far = Array.from({ length: 15 }, (_, k) => `filler${k}`).join(' ')
  const after = `when the mayor of Kolberg signed ${far} treaty`
  expect(fitted(TEXT, after, 'Kolberg signed that treaty')).toMatchObject({
    says: 'Kolberg signed',
    gone: { from: 6, to: 8 },
  })
})
