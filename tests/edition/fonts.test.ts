import { expect, test } from 'vitest'
import { type Font, fontFaces, inRange } from '../../lib/edition/fonts.ts'

const font = (unicodeRange: string): Font => ({
  family: 'Book',
  style: 'normal',
  weight: '200 900',
  unicodeRange,
  base64: 'QQ==',
})

test('a subset is embedded where the page has a character of its range', () => {
  const faces = fontFaces([font('U+0000-00FF'), font('U+0400-045F')], 'Nile')
  expect(faces).toBe(
    "@font-face{font-family:'Book';font-style:normal;font-weight:200 900;font-display:block;src:url(data:font/woff2;base64,QQ==) format('woff2');unicode-range:U+0000-00FF}",
  )
  expect(fontFaces([font('U+0400-045F')], 'Нил')).toContain('U+0400')
  expect(fontFaces([font('U+1F600-1F64F'), font('U+D83D')], 'a 😀')).toContain('U+1F600')
  expect(fontFaces([font('U+1F600-1F64F')], '🦉')).toBe('')
})

test('a range is single points, from-to, or with question marks', () => {
  const is = inRange('U+0131, U+0152-0153,U+4??')
  expect([0x131, 0x152, 0x153, 0x400, 0x4ff].every(is)).toBe(true)
  expect([0x130, 0x151, 0x154, 0x500].some(is)).toBe(false)
})
