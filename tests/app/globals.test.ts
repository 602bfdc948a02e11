import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8')

/** The two values of a token, light and dark. */
function token(name: string): readonly [string, string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(
    css,
  )
  if (found === null) throw new RangeError(`There is no colour --${name}`)
  return [found[1] ?? '', found[2] ?? '']
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** A colour laid over a ground at a share, as color-mix in sRGB does. */
function over(colour: string, ground: string, share: number): string {
  const part = (from: string, at: number) => Number.parseInt(from.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(part(colour, at) * share + part(ground, at) * (1 - share)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

const words = [
  'ink',
  'soft',
  'faint',
  'accent',
  'true',
  'mostly',
  'misleading',
  'false',
  'unverifiable',
  'opinion',
  'contested',
]
const grounds = ['paper', 'sheet', 'wash']
const themes = ['light', 'dark'] as const

for (const [at, theme] of themes.entries()) {
  test(`every colour of words has 4.5 : 1 on every ground, ${theme}`, () => {
    const dim = words.flatMap((word) =>
      grounds
        .map((ground) => ({
          word,
          ground,
          is: contrast(token(word)[at] ?? '', token(ground)[at] ?? ''),
        }))
        .filter(({ is }) => is < 4.5),
    )
    expect(dim).toEqual([])
  })

  test(`a verdict keeps 4.5 : 1 on its own tint, ${theme}`, () => {
    const dim = words.slice(4).filter((word) => {
      const colour = token(word)[at] ?? ''
      return contrast(colour, over(colour, token('sheet')[at] ?? '', 0.09)) < 4.5
    })
    expect(dim).toEqual([])
  })

  test(`the edge of a field has 3 : 1, ${theme}`, () => {
    for (const ground of grounds) {
      expect(contrast(token('field')[at] ?? '', token(ground)[at] ?? '')).toBeGreaterThanOrEqual(3)
    }
  })

  test(`the words of the main button have 4.5 : 1, ${theme}`, () => {
    expect(contrast(token('go')[at] ?? '', token('on-ink')[at] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
}

test('no colour is written twice on a screen: the themes differ by light-dark() alone', () => {
  const paper = readFileSync(join(import.meta.dirname, '../../app/paper.css'), 'utf8')
  expect(css.match(/--paper:/gu)).toHaveLength(1)
  expect(paper.split('@media print')[1]).toMatch(/--paper: #fff;/u)
  expect(css).not.toMatch(/prefers-color-scheme/u)
})
