import { expect, test } from 'vitest'
import { searchLanguage } from '../../lib/text/search-language.ts'

test('a language has the stemmer of its first subtag', () => {
  expect(searchLanguage('de-CH')).toBe('german')
  expect(searchLanguage('EN')).toBe('english')
  expect(searchLanguage('nb')).toBe('norwegian')
})

test('a language without a stemmer is read word by word', () => {
  for (const tag of ['und', 'zh-Hans', 'constructor', ''])
    expect(searchLanguage(tag)).toBe('simple')
})
