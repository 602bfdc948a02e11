import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wantedIn } from '../../lib/text/wanted-words.ts'

const short = (typed: string) =>
  wantedIn(typed).map(({ words, quoted, refused, begun }) =>
    [refused ? '-' : '', quoted ? '"' : '', words.join(' '), begun ? '…' : ''].join(''),
  )

test('words are wanted, and the last of them may go on', () => {
  expect(short('The Brücke op')).toEqual(['the', 'brucke', 'op…'])
  expect(short('bridge ')).toEqual(['bridge'])
})

test('quoted words stand together, in whatever quotation marks', () => {
  expect(short('"opened in 1931" bridge')).toEqual(['"opened in 1931', 'bridge…'])
  expect(short('«eastern pier»')).toEqual(['"eastern pier'])
  expect(short('“not closed')).toEqual(['"not closed'])
})

test('a minus before a word or a phrase refuses it; inside a word it is a blank', () => {
  expect(short('bridge -pier -"a lorry"')).toEqual(['bridge', '-pier', '-"a lorry'])
  expect(short('mid-century')).toEqual(['mid century…'])
})

test('signs mean nothing', () => {
  expect(short('% _ \\ - "" * : & | ! ( )')).toEqual([])
  expect(short('100% sure_fire')).toEqual(['100', 'sure fire…'])
})

test('whatever is typed comes to at most twelve terms of folded words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const terms = wantedIn(typed)
      expect(terms.length).toBeLessThanOrEqual(12)
      for (const { words } of terms) {
        expect(words.length).toBeGreaterThan(0)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
      }
    }),
  )
})
