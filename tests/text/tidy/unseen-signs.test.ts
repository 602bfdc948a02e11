import { expect, test } from 'vitest'
import { signsIn } from '../../../lib/text/tidy/unseen-signs.ts'

const signs = (text: string) => signsIn(text).map(({ sign }) => sign)

test('blanks that look like others and line ends of another kind have a sign', () => {
  expect(signs('1\u00a0000\u202fm\u2028\tx')).toEqual(['NBSP', 'NNBSP', 'LSEP', 'TAB'])
})

test('what turns the direction or is not seen has a sign, in the order of the text', () => {
  expect(signs('a\u202eb\u202c\u00adc\u200b\u00a0')).toEqual(['RLO', 'PDF', 'SHY', 'ZWSP', 'NBSP'])
  expect(signs('x\u2061')).toEqual(['U+2061'])
})

test('a joiner inside an emoji does its work and has none', () => {
  expect(signs('👩‍👧')).toEqual([])
  expect(signs('a\u200db')).toEqual(['ZWJ'])
})

test('plain words, line ends and blanks have none', () => {
  expect(signs('Plain words.\n\nÉté e\u0301 😀')).toEqual([])
})
