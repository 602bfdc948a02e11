import { expect, test } from 'vitest'
import { style } from '../../lib/edition/style.ts'

/** The colours of a scheme by name; the first block is light, the second dark, the third paper. */
function schemes(): readonly Readonly<Record<string, string>>[] {
  return [...style.matchAll(/:root\{(--paper[\s\S]*?)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--(\w+):(#[0-9a-f]{3,6})\b/g)].map(([, name = '', colour = '']) => [
        name,
        colour,
      ]),
    ),
  )
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const hex =
    colour.length === 4 ? [...colour.slice(1)].map((c) => c + c).join('') : colour.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const inks = [
  'ink',
  'soft',
  'faint',
  'true',
  'mostly',
  'misleading',
  'false',
  'unverifiable',
  'opinion',
  'contested',
]

test('contrast is computed as the standard says', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
})

test('every ink has 4.5 : 1 on its ground: light, dark, paper', () => {
  expect(schemes()).toHaveLength(3)
  for (const colours of schemes()) {
    for (const ink of inks)
      expect(contrast(colours[ink] ?? '#fff', colours.paper ?? '#fff'), ink).toBeGreaterThanOrEqual(
        4.5,
      )
    if (colours.lit !== undefined)
      for (const ink of inks.slice(3))
        expect(contrast(colours[ink] ?? '', colours.lit), `${ink} when lit`).toBeGreaterThanOrEqual(
          3,
        )
  }
})

test('it has no address and ends no element', () => expect(style).not.toMatch(/url\(|@import|</))

test('braces are in pairs', () =>
  expect(style.match(/\{/g)?.length).toBe(style.match(/\}/g)?.length))

test('who asked for less motion gets none', () =>
  expect(style).toContain('@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}'))
