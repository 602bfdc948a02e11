/**
 * Letters as they are compared when somebody looks for words: small, without accents, ligatures
 * written out, so that «Müller», «MULLER» and «muller» are one word. What is stored is never folded;
 * only the index of words and what is typed are, by this one function, so that both always agree
 * and the same function can say which words of a snippet were found.
 *
 * The surprising decision: this is not left to Postgres' `unaccent`, whose rules and whose idea of a
 * letter depend on the server's files and locale, and which could not mark words in a browser.
 * Accents go only where they stand on Latin, Greek or Cyrillic vowels that people leave out; й stays
 * another letter than и, and the signs of Indic scripts are letters. Compatibility forms go by
 * Unicode's NFKD. Words are runs of letters, marks and digits; scripts that put no blanks
 * between words are cut by `Intl.Segmenter` (UAX #29 with dictionaries).
 *
 * Units: UTF-16.
 */
import { type Span, span } from './span.ts'

/** A word of a text: where it stands, and how it is compared. */
export type FoldedWord = Span & { readonly word: string }

/** Longer runs are no words that anybody types; they are cut there. */
const LONGEST = 60

const RUN = /[\p{L}\p{M}\p{N}]+/gu
/** A letter of a script that puts no blanks between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const PLAIN = /^[a-z0-9]+$/

/** Letters that Unicode does not take apart, as people type them who do not have the key. */
const written: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
}
const WRITTEN = new RegExp(`[${Object.keys(written).join('')}]`, 'gu')

const words = new Intl.Segmenter('und', { granularity: 'word' })

/** A word as it is compared; empty for what has neither letter nor digit. */
export function fold(word: string): string {
  const small = word.toLowerCase()
  if (PLAIN.test(small)) return small
  return small
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .replace(/([\p{Script=Latin}\p{Script=Greek}еЕ])[\u0300-\u036f]+/gu, '$1')
    .replace(WRITTEN, (letter) => written[letter] ?? letter)
    .replace(/ς/gu, 'σ')
    .normalize('NFC')
}

/** The words of a text in order. */
export function wordsIn(text: string): readonly FoldedWord[] {
  const found: FoldedWord[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    for (const [at, part] of partsOf(run)) {
      const where = span(index + at, index + at + part.length)
      for (const word of comparedAs(part)) found.push({ ...where, word })
    }
  }
  return found
}

/** The words of a text, one blank between them: what the index reads. */
export function folded(text: string): string {
  return wordsIn(text)
    .map(({ word }) => word)
    .join(' ')
}

/**
 * What a part is compared as: one word, or several, where folding wrote out what the part held in
 * one character («㊀» is «一», and may not run into what follows).
 */
function comparedAs(part: string): readonly string[] {
  const word = fold(part)
  if (word === part || PLAIN.test(word)) return word === '' ? [] : [word]
  return partsOf(word).flatMap(([, cut]) => (cut === word ? [word] : comparedAs(cut)))
}

function partsOf(run: string): readonly (readonly [number, string])[] {
  if (UNSPACED.test(run)) {
    return [...words.segment(run)].map(({ index, segment }) => [index, segment] as const)
  }
  if (run.length <= LONGEST) return [[0, run]]
  const parts: [number, string][] = []
  for (let at = 0; at < run.length; ) {
    const cut = at + LONGEST
    const end = /[\ud800-\udbff]/.test(run[cut - 1] ?? '') ? cut - 1 : cut
    parts.push([at, run.slice(at, end)])
    at = end
  }
  return parts
}
