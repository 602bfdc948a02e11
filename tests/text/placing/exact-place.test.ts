import { expect, test } from 'vitest'
import { exactPlace } from '../../../lib/text/placing/exact-place.ts'
import { windowsOf } from '../../../lib/text/placing/windows.ts'
import { span } from '../../../lib/text/span.ts'

const [LEFT, WORDS, RIGHT] = [
  'In the spring of that year, as the letters show, ',
  'the bridge',
  ' was closed to carts and to cattle, though not to people.',
]
const TEXT = LEFT + WORDS + RIGHT
const AT = span(LEFT.length, LEFT.length + WORDS.length)

/** The place in another text, if the difference brought the words `by` units farther. */
const exact = (after: string, by = 0, before = TEXT, at = AT) =>
  exactPlace(windowsOf(before), windowsOf(after), at, span(at.start + by, at.end + by))

test('the same words in the same surroundings are exact, wherever they begin', () => {
  expect(exact(TEXT)).toEqual(AT)
  expect(exact(`Before. ${TEXT}`, 8)).toEqual(span(AT.start + 8, AT.end + 8))
})

test('a change within 32 units makes it another surrounding, beyond them not', () => {
  expect(exact(TEXT.replace('letters', 'ledgers'))).toBe(null)
  expect(exact(TEXT.replace('spring', 'autumn'))).toEqual(AT)
  expect(exact(TEXT.replace('cattle', 'horses'))).toBe(null)
  expect(exact(TEXT.replace('people', 'ladies'))).toEqual(AT)
})

test('where the difference says another place it is not exact', () => {
  expect(exact(`Before. ${TEXT}`, 0)).toBe(null)
  expect(exact(`Before. ${TEXT}`, 9)).toBe(null)
})

test('two such places in the new text are not exact', () => {
  expect(exact(`${TEXT} And again: ${TEXT}`)).toBe(null)
})

test('an end of the text is a surrounding', () => {
  const short = 'the bridge was closed.'
  expect(exact(`${short} More.`, 0, short, span(0, 10))).toBe(null)
  expect(exact(short, 0, short, span(0, 10))).toEqual(span(0, 10))
})

test('what stands often keeps its turn as long as there are as many', () => {
  const line = 'Yes, I have read it and I agree.\n'
  const before = line.repeat(60)
  const at = span(line.length * 7, line.length * 7 + 3)
  expect(exact(before, 0, before, at)).toEqual(at)
  expect(exact(before + line, 0, before, at)).toBe(null)
})
