/**
 * A text cut into what placing compares: words, single signs, and single letters of scripts that put
 * no blanks between words. Blanks and line ends are none, so a rewrapped text is the same text to it.
 *
 * The surprising decision: tokens are compared in a plain form (small letters, composed, one kind of
 * quotation mark and of dash, without soft hyphens and direction signs), so that «Müller» composed,
 * decomposed or hyphenated is one word. Only the comparison is plain: what is returned are places in the
 * texts as they stand, and whether words are really the same is asked of their characters.
 *
 * A token begins and ends between grapheme clusters. Units: UTF-16 for `starts` and `ends`; token numbers count from 0.
 */
import { UNSPACED } from '../folding.ts'
import { graphemeEnd, graphemeStart } from '../units.ts'

/** A text's tokens in order: where each stands and the number of its plain form in the lexicon. */
export type Tokens = {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly keys: Int32Array
}

/** The plain forms met so far, each with its number, and the number of each word as it was written; both texts share one. */
export type Lexicon = { readonly plain: Map<string, number>; readonly written: Map<string, number> }

/** A lexicon without words. */
export const emptyLexicon = (): Lexicon => ({ plain: new Map(), written: new Map() })

const BLANK = 1
const LETTER = 2
const SIGN = 3
const UNSEEN = 4

/** The first combining mark of Unicode; before it no character joins another. */
const COMBINING = 0x300

const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  // Letters to Unicode; but PDFs name the glyph of an apostrophe so.
  '\u02bb': "'",
  '\u02bc': "'",
  '‹': "'",
  '›': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
}

const IN_WORDS = /[\p{L}\p{M}\p{N}]/u
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u
const ALL_INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu

/** What kind of character each unit of the basic plane is, found out once; 0 is not yet known. */
const kinds = new Uint8Array(0x10000)

/** The tokens of a text; new plain forms are added to the lexicon. */
export function tokensOf(text: string, lexicon: Lexicon): Tokens {
  const [starts, ends, keys]: [number[], number[], number[]] = [[], [], []]
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    if (kind === BLANK || kind === UNSEEN || joinsBefore(text, at)) {
      at++
      continue
    }
    const end = clusterEnd(text, kind === LETTER ? wordEnd(text, at) : at + sizeAt(text, at))
    starts.push(at)
    ends.push(end)
    keys.push(numberOf(text.slice(at, end), kind, lexicon))
    at = end
  }
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    keys: Int32Array.from(keys),
  }
}

/** The tokens that share a unit with a range: the first, and the one after the last. */
export function tokensWithin(
  { starts, ends, count }: Tokens,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const from = firstWhere(count, (i) => (ends[i] ?? 0) > start)
  return {
    from,
    to: Math.max(
      from,
      firstWhere(count, (i) => (starts[i] ?? 0) >= end),
    ),
  }
}

/** The first of `count` numbers from which on a condition holds. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Does what stands here belong to the character before it? Nothing does that stands before the first combining mark. */
function joinsBefore(text: string, at: number): boolean {
  return text.charCodeAt(at) >= COMBINING && graphemeStart(text, at) !== at
}

function clusterEnd(text: string, at: number): number {
  if (text.charCodeAt(at - 1) < COMBINING && !(text.charCodeAt(at) >= COMBINING)) return at
  return graphemeEnd(text, at)
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    // Most characters are letters of the basic plane, and known.
    if (kinds[text.charCodeAt(at)] === LETTER) {
      at++
      continue
    }
    const kind = kindAt(text, at)
    if (kind !== LETTER && kind !== UNSEEN) break
    at += sizeAt(text, at)
  }
  while (at > from && kindAt(text, at - 1) === UNSEEN) at--
  return at
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(String.fromCodePoint(pointAt(text, at)))
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

function kindOf(character: string): number {
  if (/\s/.test(character)) return BLANK
  if (INVISIBLE.test(character)) return UNSEEN
  if (UNSPACED.test(character) || character in PLAIN_SIGNS) return SIGN
  return IN_WORDS.test(character) ? LETTER : SIGN
}

function pointAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0
}

function sizeAt(text: string, at: number): number {
  return pointAt(text, at) > 0xffff ? 2 : 1
}

function plain(token: string, kind: number): string {
  if (kind === SIGN && token.length === 1) return PLAIN_SIGNS[token] ?? token
  const small = token.toLowerCase()
  if (/^[a-z0-9]+$/.test(small)) return small
  return small.replace(ALL_INVISIBLE, '').normalize('NFC')
}

function numberOf(word: string, kind: number, { plain: forms, written }: Lexicon): number {
  const known = written.get(word)
  if (known !== undefined) return known
  const form = plain(word, kind)
  const number = forms.get(form) ?? forms.size
  forms.set(form, number)
  written.set(word, number)
  return number
}
