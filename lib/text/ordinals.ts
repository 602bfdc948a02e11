/**
 * The numbers of ordered lists. An item knows its own number and how it is written («3», «c», «iv»); the
 * sign itself is structure and no character of the text.
 *
 * The surprising decision: each item has its number, rather than its list a beginning. So a list that goes on
 * after a paragraph, counts down or leaves numbers out stays as it was written, and a text that says «see point
 * 4» still means the same item after another was cut.
 */

/** How numbers may be written; the names are those of HTML's `type`. */
export const ordinalStyles = ['1', 'a', 'A', 'i', 'I'] as const
export type OrdinalStyle = (typeof ordinalStyles)[number]

/** The number of an item. */
export type Ordinal = { readonly number: number; readonly style: OrdinalStyle }

/** No number is further from 0 than this. */
export const MOST_ORDINAL = 999_999_999

/** The name of a style in style sheets. */
export const listStyles: Readonly<Record<OrdinalStyle, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** A number of a style, null where it is none that an item may have. */
export function ordinalFrom(number: number, style: string): Ordinal | null {
  const known = ordinalStyles.find((one) => one === style)
  return known === undefined || !isOrdinal(number) ? null : { number, style: known }
}

/** Is this a number that an item may have? */
export function isOrdinal(number: number): boolean {
  return Number.isSafeInteger(number) && Math.abs(number) <= MOST_ORDINAL
}

/** The number after another one. */
export function nextOrdinal({ number, style }: Ordinal, step = 1): Ordinal {
  return { number: Math.max(-MOST_ORDINAL, Math.min(MOST_ORDINAL, number + step)), style }
}

/** A number as it is written: «3», «c», «iv». What letters or Roman numbers cannot say is written in figures. */
export function ordinalSign({ number, style }: Ordinal): string {
  const sign = style === '1' ? null : /a/i.test(style) ? letters(number) : roman(number)
  if (sign === null) return String(number)
  return style === 'A' || style === 'I' ? sign.toUpperCase() : sign
}

/** The number that a painted sign such as «3.», «(c)» or «iv)» says; `before` is that of the item before. */
export function ordinalIn(sign: string, before: Ordinal | null): Ordinal | null {
  const [, figures, letter] = /^\s*[([]?(?:(\d{1,9})|([a-z]{1,15}))[.)\]]\s*$/i.exec(sign) ?? []
  if (figures !== undefined) return { number: Number(figures), style: '1' }
  if (letter === undefined) return null
  const upper = letter === letter.toUpperCase()
  const small = letter.toLowerCase()
  const next = before === null ? null : nextOrdinal(before)
  if (next !== null && ordinalSign(next) === letter) return next
  const asRoman = numberOf(small)
  if (asRoman !== null && (small.length > 1 || small === 'i')) {
    return { number: asRoman, style: upper ? 'I' : 'i' }
  }
  if (small.length > 1) return null
  return { number: small.charCodeAt(0) - 96, style: upper ? 'A' : 'a' }
}

/** a, b … z, aa, ab …; null for numbers below 1. */
function letters(number: number): string | null {
  if (number < 1) return null
  let [left, sign] = [number, '']
  while (left > 0) {
    sign = String.fromCharCode(97 + ((left - 1) % 26)) + sign
    left = Math.floor((left - 1) / 26)
  }
  return sign
}

const NUMERALS = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(number: number): string | null {
  if (number < 1 || number > 3_999) return null
  let [left, sign] = [number, '']
  for (const [numeral, worth] of NUMERALS) {
    while (left >= worth) [left, sign] = [left - worth, sign + numeral]
  }
  return sign
}

/** What a Roman number in small letters is worth; null where it is none. */
function numberOf(sign: string): number | null {
  let [number, left] = [0, sign]
  for (const [numeral, worth] of NUMERALS) {
    while (left.startsWith(numeral)) [number, left] = [number + worth, left.slice(numeral.length)]
  }
  return left === '' && roman(number) === sign ? number : null
}
