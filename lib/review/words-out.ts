/**
 * Taking erased words out of what people and processes keep beside the ledger: drafts, answers kept
 * for retries, notices, letters. These have many shapes, so it is said here what in them is no word
 * (what was chosen, counted or given by the program); every other string may hold words. Names of
 * fields never do.
 *
 * Words go where they stand whole, and inside longer ones when they are long enough not to stand
 * there by chance.
 */
import { SIGN } from './erasure.ts'

/** Shorter words, in code points, stand in too much else to be taken out of the middle of a sentence. */
const LONG = 12

/** Fields that hold no words: «false» is a label in them, and a sentence elsewhere. */
const wordless: ReadonlySet<string> = new Set(
  'type kind is label word key id role life state standing outcome stance style how language mediaType averitec fever sha256 scopes'.split(
    ' ',
  ),
)

/** Some words that went, and how they are taken out. */
export type WordsOut = {
  /** Each as it stands in JSON: whatever holds none of these holds none of the words. */
  readonly needles: readonly string[]
  /** A string without the words. */
  readonly ofString: (words: string) => string
  /** Anything as JSON, without the words. */
  readonly ofJson: (json: string) => string
}

/** The words that can be looked for: dates stand in too much else, also whole. */
export function wordsOut(gone: readonly string[]): WordsOut {
  const words = [...new Set(gone)]
    .filter((one) => one !== '' && one !== SIGN && !/^\d{4}(-\d\d){0,2}$/.test(one))
    .toSorted((a, b) => b.length - a.length)
  const whole = new Set(words)
  const long = words.filter(isLong)
  const ofString = (said: string) =>
    whole.has(said) ? SIGN : long.reduce((left, one) => left.replaceAll(one, () => SIGN), said)
  return {
    needles: words.map((one) => (isLong(one) ? inJson(one) : `"${inJson(one)}"`)),
    ofString,
    ofJson: (json) => JSON.stringify(without(JSON.parse(json), ofString)),
  }
}

function isLong(words: string): boolean {
  return [...words].length >= LONG
}

function inJson(words: string): string {
  return JSON.stringify(words).slice(1, -1)
}

function without(value: unknown, ofString: (words: string) => string): unknown {
  if (typeof value === 'string') return ofString(value)
  if (Array.isArray(value)) return value.map((one) => without(one, ofString))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      wordless.has(name) && isFlat(one) ? one : without(one, ofString),
    ]),
  )
}

/** A chosen thing is a string or a list of strings; an object under the same name may hold words. */
function isFlat(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every(isFlat))
}
