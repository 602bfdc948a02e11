/**
 * The characters that are shown by a sign while a text is tidied: those that deceive the eye
 * (characters.ts), and blanks and line ends that look like others.
 */
import { invisible } from '../characters.ts'
import type { Span } from '../span.ts'

/** A character that needs a sign, and the sign. */
export type Sign = Span & { readonly sign: string }

const NAMES: Readonly<Record<string, string>> = {
  '\t': 'TAB',
  '\u0085': 'NEL',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2007': 'FSP',
  '\u2028': 'LSEP',
  '\u2029': 'PSEP',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u202f': 'NNBSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
}

const LOOKALIKES = /[\t\u0085\u00a0\u2007\u2028\u2029\u202f]/g

/** The signs of a text, in order. */
export function signsIn(text: string): Sign[] {
  const blanks = [...text.matchAll(LOOKALIKES)].map(({ index, 0: character }) => ({
    start: index,
    end: index + 1,
    sign: NAMES[character] ?? '',
  }))
  const unseen = invisible(text).map(({ start, end, name }) => ({
    start,
    end,
    sign: NAMES[text.slice(start, end)] ?? name,
  }))
  return [...blanks, ...unseen].sort((a, b) => a.start - b.start)
}
