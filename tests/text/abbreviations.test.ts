import { expect, test } from 'vitest'
import { abbreviationsOf } from '../../lib/text/abbreviations.ts'

test('German has tables of its own, by whatever region; every other language has those of English', () => {
  expect(abbreviationsOf('de-AT')).toBe(abbreviationsOf('de'))
  expect(abbreviationsOf('DE')).toBe(abbreviationsOf('de'))
  for (const language of ['en', 'fr', 'und', '', 'den']) {
    expect(abbreviationsOf(language)).toBe(abbreviationsOf('en'))
  }
})

test.each(['en', 'de'])(
  'no abbreviation of %s is of two kinds, and none ends with its stop',
  (language) => {
    const { titles, pointers, endings } = abbreviationsOf(language)
    const all = [...titles, ...pointers, ...endings]
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((one) => one.endsWith('.') || one === '')).toEqual([])
  },
)
