import { expect, test } from 'vitest'
import { bibtexPieces } from '../../lib/review/reference-bibtex.ts'

const shape = (text: string) => {
  const { strings, entries, unread } = bibtexPieces(text)
  return {
    strings: strings.map((piece) => piece.text),
    entries: entries.map((piece) => [piece.line, piece.text]),
    unread: unread.map(({ line }) => line),
  }
}

test('an entry reaches to the brace that closes it, whatever stands between', () =>
  expect(shape('junk\n@a{k, t={x {y} \\} z}}\njunk @b(k, t="(}{)")\n')).toEqual({
    strings: [],
    entries: [[2, '@a{k, t={x {y} \\} z}}']],
    unread: [3],
  }))

test('an entry in round brackets ends with one', () =>
  expect(shape('@b(k, t="(x{)}")').entries).toEqual([[1, '@b(k, t="(x{)}")']]))

test('strings are apart, comments and preambles are left away', () =>
  expect(shape('@string{a="b"}\n@comment{x}\n@preamble{"y"}\n@Misc{k,t=a}')).toEqual({
    strings: ['@string{a="b"}'],
    entries: [[4, '@Misc{k,t=a}']],
    unread: [],
  }))

test('after an entry that is not closed the next line with an @ begins anew', () =>
  expect(shape('@a{k, t={x}\n  u={y@z}\n@b{k, t={}}')).toEqual({
    strings: [],
    entries: [[3, '@b{k, t={}}']],
    unread: [1],
  }))

test('strings of strings, and endless joining, are not taken', () => {
  expect(shape('@string{a=b#b}').unread).toEqual([1])
  expect(shape(`@string{a="${'x'.repeat(1_000)}"}`).unread).toEqual([1])
  expect(shape(`@a{k,t=${'b#'.repeat(100)}b}`).entries).toHaveLength(1)
  expect(shape(`@a{k,t=${'b#'.repeat(101)}b}`).unread).toEqual([1])
  expect(shape(`@a{k,t=${'{'.repeat(30)}${'}'.repeat(30)}}`).entries).toHaveLength(1)
  expect(shape(`@a{k,t=${'{'.repeat(31)}${'}'.repeat(31)}}`).unread).toEqual([1])
})
