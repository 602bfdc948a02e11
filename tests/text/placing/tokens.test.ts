import { expect, test } from 'vitest'
import { emptyLexicon, tokensOf, tokensWithin } from '../../../lib/text/placing/tokens.ts'

const cut = (text: string) => {
  const { starts, ends } = tokensOf(text, emptyLexicon())
  return Array.from(starts, (start, i) => text.slice(start, ends[i]))
}
const keys = (...texts: readonly string[]) => {
  const lexicon = emptyLexicon()
  return texts.map((text) => [...tokensOf(text, lexicon).keys])
}

test('words, figures and signs are tokens, blanks and line ends are none', () => {
  expect(cut('In 1931,\n\tthe  mayor — «Ja!»')).toEqual([
    'In',
    '1931',
    ',',
    'the',
    'mayor',
    '—',
    '«',
    'Ja',
    '!',
    '»',
  ])
})

test('each letter of a script without blanks is one, and so is each sign beyond the basic plane', () => {
  expect(cut('秘密 42円😀')).toEqual(['秘', '密', '42', '円', '😀'])
})

test('a word with a soft hyphen within is one word, at its end it is no part of it', () => {
  expect(cut('car\u00adbon\u00ad copy')).toEqual(['car\u00adbon', 'copy'])
})

test('no token cuts a character of several parts', () => {
  expect(cut('👩‍👩‍👧\u0301 🇬🇧🇫🇷 กิน \u0301x')).toEqual(['👩‍👩‍👧\u0301', '🇬🇧', '🇫🇷', 'กิ', 'น', 'x'])
})

test('a plain form knows neither capitals, composition, kinds of quotation marks nor invisible signs', () => {
  const [one, other] = keys('Köslin “said” car\u00adbon – so', 'ko\u0308slin "said" carbon - so')
  expect(one).toEqual(other)
})

test('an apostrophe that a PDF names a letter parts a word as an apostrophe does', () => {
  const [one, other] = keys('Kyiv’s ‘word’', 'Kyiv\u02bcs \u02bbword\u02bc')
  expect(one).toEqual(other)
})

test('accents make another word', () => {
  const [one, other] = keys('resume', 'résumé')
  expect(one).not.toEqual(other)
})

test('the tokens of a range are those that share a unit with it', () => {
  const tokens = tokensOf('one two three', emptyLexicon())
  expect(tokensWithin(tokens, 0, 3)).toEqual({ from: 0, to: 1 })
  expect(tokensWithin(tokens, 2, 5)).toEqual({ from: 0, to: 2 })
  expect(tokensWithin(tokens, 3, 4)).toEqual({ from: 1, to: 1 })
  expect(tokensWithin(tokens, 4, 13)).toEqual({ from: 1, to: 3 })
})
