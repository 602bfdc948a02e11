import { expect, test } from 'vitest'
import { Whereabouts } from '../../lib/review/whereabouts.ts'

test('a browser says a text, a caret and whether it leaves, and nothing else', () => {
  const here = { text: 1, caret: null, gone: false }
  expect(Whereabouts.safeParse(here).success).toBe(true)
  for (const more of [
    { text: 0 },
    { text: '1' },
    { claim: 2 },
    { caret: { at: 3 } },
    { gone: 1 },
  ]) {
    expect(Whereabouts.safeParse({ ...here, ...more }).success).toBe(false)
  }
})
