/**
 * Where sentences end within one stretch of prose: what `Intl.Segmenter` says, with corrections for what
 * articles write and UAX #29 cannot know. Each correction is a row of a table with its reason, and asks only
 * the words just before and just after a place; so a person can read why two sentences were one.
 *
 * Units: UTF-16 offsets into the stretch; a break stands where the next sentence's first character does.
 */
import { type Abbreviations, abbreviationsOf } from './abbreviations.ts'
import { segmenterFor } from './segmenters.ts'

/** The words round a place. `before` ends and `after` begins with a character that is seen. */
type Round = {
  readonly before: string
  readonly after: string
  readonly known: Abbreviations
}

/** So much of the words before and after a place is looked at, in units. */
const REACH = 60

/** The offsets at which sentences begin within a stretch, without its start. */
export function breaksIn(words: string, language: string): readonly number[] {
  const known = abbreviationsOf(language)
  const found: number[] = []
  for (const { index } of segmenterFor(language, 'sentence').segment(words)) {
    if (index === 0) continue
    const at = index + (/^[”»]\s+/u.exec(words.slice(index, index + 8))?.[0].length ?? 0)
    const isLine = words[at - 1] === '\n'
    if (isLine || !isFalse(roundOf(words, at, known))) found.push(at)
  }
  const glued = gluedMarkers(words)
  if (glued.length === 0) return found
  const kept = found.filter((at) => !glued.some(({ from, to }) => from <= at && at < to))
  const ends = glued.flatMap(({ to }) => (to < words.length ? [to] : []))
  return [...new Set([...kept, ...ends])].toSorted((a, b) => a - b)
}

function roundOf(words: string, at: number, known: Abbreviations): Round {
  const before = words.slice(Math.max(0, at - REACH), at).trimEnd()
  return { before, after: words.slice(at, at + REACH).trimStart(), known }
}

function isFalse(round: Round): boolean {
  return corrections.some(({ joins }) => joins(round))
}

/** Why a break is none. */
const corrections: readonly {
  readonly why: string
  readonly joins: (round: Round) => boolean
}[] = [
  {
    why: 'A sentence does not begin with a small letter: «“Why?” he asked»',
    joins: ({ after }) => /^["“„«‘'(]*\p{Ll}/u.test(after),
  },
  {
    why: 'After a title comes a name: «Dr. Inozemtsev»',
    joins: ({ before, known }) => {
      const word = abbreviated(before)
      return word !== null && known.titles.has(word)
    },
  },
  {
    why: 'After a pointer comes its figure: «No. 489», «Art. II»',
    joins: ({ before, after, known }) => {
      const word = abbreviated(before)
      return word !== null && known.pointers.has(word) && /^(?:\d|[IVXLC]+\b)/u.test(after)
    },
  },
  {
    why: 'An abbreviation ends a sentence only where one begins: «the U.S. Congress», but «in the U.S. The»',
    joins: ({ before, after, known }) => {
      const word = abbreviated(before)
      return word !== null && isEnding(word, known) && !beginsSentence(after, known)
    },
  },
  {
    why: 'An initial is part of a name: «Vladislav L. Inozemtsev»',
    joins: ({ before, after, known }) =>
      /(?:^|[\s.("“«„-])\p{Lu}\.$/u.test(before) &&
      /^\p{Lu}/u.test(after) &&
      !beginsSentence(after, known),
  },
  {
    why: 'An ordinal is written with a stop: «am 3. Oktober», «der 2. Weltkrieg»',
    joins: ({ before, after, known }) => {
      const ordinal = /(?<![\p{L}\d.,])\d{1,3}\.$/u.exec(before)
      if (ordinal === null || known.afterOrdinal === null) return false
      const led = known.beforeOrdinal?.test(before.slice(0, ordinal.index)) ?? false
      return known.afterOrdinal.test(after) || (led && /^\p{Lu}\p{Ll}/u.test(after))
    },
  },
  {
    why: 'The number of a list item is no sentence: «1. The bridge»',
    joins: ({ before, known }) => {
      const ended = /(\p{L}{3,})[.!?…]["”’»)]*\s+\d{1,2}\.$/u.exec(before)?.[1]
      return (
        /^(?:\d{1,3}|\p{L}|[ivxlc]{1,5})[.)]$/u.test(before) ||
        (ended !== undefined && !known.pointers.has(ended))
      )
    },
  },
  {
    why: 'Who edited a work stands before its title: «Thornbury (ed.) Harrow’s Bridges»',
    joins: ({ before }) => /\((?:eds?|trans|tr|Hg|Hrsg|Übers)\.\)$/u.test(before),
  },
  {
    why: 'What is written with a blank is one abbreviation: «Dr. h. c. Meier»',
    joins: ({ before }) => /\bh\. c\.$/u.test(before),
  },
  {
    why: 'An omission in brackets stands inside its sentence: «we […] They»',
    joins: ({ before }) =>
      /[[(](?:…|\.{3})[\])]$/u.test(before) && !/[.!?]\s*[[(](?:…|\.{3})[\])]$/u.test(before),
  },
]

/** The word before a last full stop, as the tables write it; null where there is none. */
function abbreviated(before: string): string | null {
  return /([\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*)\.$/u.exec(before)?.[1] ?? null
}

/** Abbreviations that may end a sentence; capitals with stops between them («U.N.») are such in every language. */
function isEnding(word: string, { endings }: Abbreviations): boolean {
  return endings.has(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)
}

function beginsSentence(after: string, { beginners }: Abbreviations): boolean {
  const word = /^["“„«‘'(]*([\p{L}\p{M}]+)/u.exec(after)?.[1]
  return word === undefined ? /^["“„«]/u.test(after) : beginners.has(word.toLowerCase())
}

/**
 * The marker of a footnote glued to the stop that ends a sentence («regions.[2] Since», «attack.12 The»):
 * the sentence ends behind the marker. `from` is behind the stop, `to` where the next sentence begins.
 * After a digit it is no marker but a decimal; a marker before the stop («state1. The») needs no rule.
 */
function gluedMarkers(words: string): readonly { readonly from: number; readonly to: number }[] {
  const pattern =
    /(?<=[^\d\s.][.!?…]["”’»)]*)(?:(?:\[\d{1,3}\])+|\d{1,3}|[¹²³⁰⁴-⁹]+|[*†‡]+)(?:\s*$|\s+(?=["“„«‘'([]*[\p{Lu}\p{Lo}\d]))/gu
  return [...words.matchAll(pattern)].map(({ index, 0: marker }) => ({
    from: index,
    to: index + marker.length,
  }))
}
