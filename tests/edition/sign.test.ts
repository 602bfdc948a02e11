import { expect, test } from 'vitest'
import type { Come } from '../../lib/edition/outcome.ts'
import { signSvg, toneOf } from '../../lib/edition/sign.ts'
import { defaultScale, type Label, type Scale } from '../../lib/review/scale.ts'

const come = (label: Label | null, scale: Scale = defaultScale): Come => ({
  word: label?.word ?? 'contested',
  label,
  scale,
})
const all = [...defaultScale.labels.map((label) => come(label)), come(null)]

test('every outcome of the default scale has a sign of its own, hidden from screen readers', () => {
  const signs = all.map(signSvg)
  expect(new Set(signs).size).toBe(7)
  for (const sign of signs)
    expect(sign).toMatch(
      /^<svg class="sg" viewBox="0 0 16 16" aria-hidden="true" focusable="false">.+<\/svg>$/,
    )
})

test('every outcome of the default scale has a colour of its own', () => {
  expect(all.map(toneOf)).toEqual([
    'true',
    'mostly',
    'misleading',
    'false',
    'unverifiable',
    'opinion',
    'contested',
  ])
})

test('the moon of a scale with six labels wanes step by step', () => {
  const scale: Scale = {
    labels: [0, 1, 2, 3, 4, 5].map((order) => ({
      key: `k${order}`,
      word: 'w',
      order,
      claimReview: null,
      averitec: null,
      fever: null,
    })),
  }
  const signs = scale.labels.map((label) => signSvg(come(label, scale)))
  expect(new Set(signs).size).toBe(6)
  expect(signs[0]).toContain('fill="currentColor"')
  expect(signs[5]).not.toContain('fill="currentColor"')
  expect(signs[1]).toContain('A3.6 6 0 0 0')
  expect(signs[4]).toContain('A3.6 6 0 0 1')
})

test('a label off the scale that is neither unverifiable nor an opinion is a diamond', () => {
  const satire: Label = {
    key: 'satire',
    word: 'satire',
    order: null,
    claimReview: null,
    averitec: null,
    fever: null,
  }
  expect(signSvg(come(satire))).toContain('M8 2.5 13.5 8')
  expect(toneOf(come(satire))).toBe('unverifiable')
})
