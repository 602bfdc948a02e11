import { expect, test } from 'vitest'
import type { Come } from '../../lib/edition/outcome.ts'
import { signSvg, toneOf } from '../../lib/edition/sign.ts'
import { style } from '../../lib/edition/style.ts'
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
  for (const sign of signs) {
    expect(sign).toMatch(
      /^<svg class="sg" viewBox="0 0 16 16" aria-hidden="true" focusable="false">.+<\/svg>$/,
    )
  }
})

test('the moon of true is full, that of false is empty', () => {
  expect(signSvg(come(defaultScale.labels[0] ?? null))).toContain('fill="currentColor"')
  expect(signSvg(come(defaultScale.labels[3] ?? null))).not.toContain('fill="currentColor"')
})

test('every outcome has a colour of its own, which the style sheet knows', () => {
  const tones = all.map(toneOf)
  expect(new Set(tones).size).toBe(7)
  for (const tone of tones) expect(style).toContain(`.v-${tone}{--v:var(--${tone})}`)
})

test('a third label off the scale has a sign too', () => {
  const satire: Label = {
    key: 'satire',
    word: 'satire',
    order: null,
    claimReview: null,
    averitec: null,
    fever: null,
  }
  const scale = { labels: [...defaultScale.labels, satire] }
  expect(signSvg(come(satire, scale))).toContain('M4 8h8')
  expect(toneOf(come(satire, scale))).toBe('unverifiable')
})
