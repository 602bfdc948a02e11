import { expect, test } from 'vitest'
import { inRange } from '../../../lib/edition/fonts.ts'
import { editionFonts, programName } from '../../../lib/server/acts/edition-type.ts'

test('the type is there in roman and italic, with its ranges, as WOFF2', async () => {
  const fonts = await editionFonts()
  expect(new Set(fonts.map(({ family, style }) => `${family} ${style}`))).toEqual(
    new Set([
      'Source Serif 4 Variable normal',
      'Source Serif 4 Variable italic',
      'Inter Variable normal',
    ]),
  )
  for (const { base64, weight } of fonts) {
    expect(Buffer.from(base64.slice(0, 8), 'base64').toString('latin1').slice(0, 4)).toBe('wOF2')
    expect(weight).toMatch(/^\d+ \d+$/)
  }
  for (const letter of 'aőЖ') {
    const point = letter.codePointAt(0) ?? 0
    expect(
      new Set(
        fonts
          .filter(({ unicodeRange }) => inRange(unicodeRange)(point))
          .map(({ family, style }) => family + style),
      ).size,
      letter,
    ).toBe(3)
  }
})

test('the program says its name and version', async () =>
  expect(await programName()).toMatch(/^variorum \d+\.\d+\.\d+$/))
