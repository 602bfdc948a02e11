import { expect, test } from 'vitest'
import { twinsOf } from '../../../lib/text/placing/twins.ts'
import { windowsOf } from '../../../lib/text/placing/windows.ts'
import { span } from '../../../lib/text/span.ts'

/** The twins of words, where the nth of them in the new text is where they were brought. */
function twins(before: string, after: string, words: string, nth: number) {
  const at = (text: string, many: number) => {
    let from = -1
    for (let k = 0; k < many; k++) from = text.indexOf(words, from + 1)
    return span(from, from + words.length)
  }
  return twinsOf(windowsOf(before), windowsOf(after), at(before, 1), at(after, nth)).map(
    ({ start }) => start,
  )
}

test('a sentence that was doubled is as good in both places, whichever the difference took', () => {
  const [before, after] = ['Dry. It rained. The end.', 'Dry. It rained. It rained. The end.']
  expect(twins(before, after, 'It rained.', 1)).toEqual([16])
  expect(twins(before, after, 'It rained.', 2)).toEqual([5])
})

test('the same words in other surroundings are no twin', () => {
  const before = 'The mayor and the whole council said so in public. Then they went home.'
  const after = `Others said so. ${before}`
  expect(twins(before, after, 'said so', 2)).toEqual([])
})

test('the likeliest is told first, and not too many are told', () => {
  const before = 'one two X three four'
  const after = `q X q X w two X three r one two X three four ${'q X q '.repeat(30)}`
  expect(twins(before, after, 'X', 4)).toEqual([])
  expect(twins('X', 'X X X X X X X X X X X X X', 'X', 1).length).toBeLessThanOrEqual(8)
})

test('an end of the text is a surrounding that an end keeps', () => {
  expect(twins('Yes. No', 'No. Yes. No', 'No', 2)).toEqual([])
})
