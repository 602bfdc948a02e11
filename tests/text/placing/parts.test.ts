import { expect, test } from 'vitest'
import { partsList } from '../../../lib/text/placing/parts.ts'
import { emptyLexicon, tokensOf } from '../../../lib/text/placing/tokens.ts'

function list(one: string, other: string, moved: Parameters<typeof partsList>[2] = []) {
  const lexicon = emptyLexicon()
  return partsList(tokensOf(one, lexicon), tokensOf(other, lexicon), moved)
}
const same = (start: number, end: number, by = 0) => ({
  how: 'same',
  before: { start, end },
  after: { start: start + by, end: end + by },
})

test('with nothing between them, everything is the same', () => {
  expect(list('one two', 'one two').told()).toEqual([same(0, 7)])
})

test('what stands between pairs went and came, and blanks on both sides stay', () => {
  const parts = list('one two three', 'one 2 three')
  parts.pair(0, 0)
  parts.pair(2, 2)
  expect(parts.told()).toEqual([
    same(0, 4),
    { how: 'gone', before: { start: 4, end: 7 } },
    { how: 'new', after: { start: 4, end: 5 } },
    same(7, 13, -2),
  ])
})

test('paired words that differ are told whole, and by their letters if they only are written otherwise', () => {
  const other = list('colour', 'color')
  other.pair(0, 0)
  expect(other.told()).toEqual([
    { how: 'gone', before: { start: 0, end: 6 } },
    { how: 'new', after: { start: 0, end: 5 } },
  ])
  const written = list('River', 'river')
  written.pair(0, 0)
  expect(written.told()).toEqual([
    { how: 'gone', before: { start: 0, end: 1 } },
    { how: 'new', after: { start: 0, end: 1 } },
    same(1, 5),
  ])
})

test('what was moved is told at both its places', () => {
  const moved = [{ i: 0, j: 1, size: 1 }]
  const parts = list('b a', 'a b', moved)
  parts.pairUnmoved(0, 1)
  parts.pair(1, 0)
  const places = { before: { start: 0, end: 1 }, after: { start: 2, end: 3 } }
  expect(parts.told().filter(({ how }) => how.startsWith('moved'))).toEqual([
    { how: 'moved away', ...places },
    { how: 'moved here', ...places },
  ])
})
