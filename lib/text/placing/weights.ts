/**
 * How much a token tells of where one is: a rare word much, «the» little, a comma next to nothing. The
 * measure is how rarely its plain form stands in both texts together (Spärck Jones 1972, inverse
 * document frequency), squared, so that ten small words do not outweigh one name.
 *
 * Also whether two plain forms are alike, as a word and its slip are: more than half of the longer
 * one's letters stand at their common beginning and end.
 *
 * Units: weights go from `LEAST` to 1.
 */
import type { Lexicon, Tokens } from './tokens.ts'

/** What tokens weigh, by the number of their plain form, and which of these are alike. */
export type Weights = {
  readonly of: Float32Array
  readonly alike: (one: number, other: number) => boolean
}

const LEAST = 0.08

/** Weigh the plain forms of two texts. */
export function weightsOf(before: Tokens, after: Tokens, lexicon: Lexicon): Weights {
  const forms = [...lexicon.plain.keys()]
  const many = new Int32Array(forms.length)
  for (const key of before.keys) many[key] = (many[key] ?? 0) + 1
  for (const key of after.keys) many[key] = (many[key] ?? 0) + 1
  const scale = Math.log2(before.count + after.count + 4) - 1
  const of = Float32Array.from(forms, (form, key) => {
    if (/^\p{P}/u.test(form)) return LEAST
    const rarity = 1 - Math.log2(Math.max(1, (many[key] ?? 0) / 2)) / scale
    return Math.max(LEAST, rarity * rarity)
  })
  return { of, alike: likeness(forms) }
}

function likeness(forms: readonly string[]): Weights['alike'] {
  const lengths = Int32Array.from(forms, (form) => form.length)
  const first = Int32Array.from(forms, (form) => form.charCodeAt(0))
  const last = Int32Array.from(forms, (form) => form.charCodeAt(form.length - 1))
  return (one, other) => {
    const [n, m] = [lengths[one] ?? 0, lengths[other] ?? 0]
    if (n < 3 || m < 3 || 2 * Math.abs(n - m) > Math.max(n, m)) return false
    if (first[one] !== first[other] && last[one] !== last[other]) return false
    return shareEnds(forms[one] ?? '', forms[other] ?? '')
  }
}

function shareEnds(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let begin = 0
  while (begin < shorter && one.charCodeAt(begin) === other.charCodeAt(begin)) begin++
  let end = 0
  while (
    end < shorter - begin &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  ) {
    end++
  }
  return begin + end > 0.55 * Math.max(one.length, other.length)
}
