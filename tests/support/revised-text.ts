/**
 * Texts that are revised at random with the truth kept: each unit of the new text says which unit of
 * the old one it was, so that wherever a passage went is known and need not be guessed. Words are
 * replaced, taken out, put in and misspelt; sentences are taken out, moved, doubled, split, joined and
 * put in. Everything comes from a seed.
 *
 * Units: UTF-16.
 */

/** A source of chance: numbers from 0 up to 1 (mulberry32). */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A text cut into sentences (each with the blanks after it), and the words of its language. */
export type Source = {
  readonly text: string
  readonly sentences: readonly string[]
  readonly words: readonly string[]
}

/** A new revision: whence each of its units came (-1: it is new), and how many edits were made. */
export type Revised = {
  readonly text: string
  readonly ids: Int32Array
  readonly edits: number
}

const SYLLABLES = 'ba ro ti mu len gar so pe ki dan vor shi ne ula ost er in al co hy'.split(' ')
const SMALL = 'the of and in to a was is that for'.split(' ')

/** A text of an invented language, with rare and frequent words and now and then a sentence that was there before. */
export function inventedSource(chance: Chance, length: number): Source {
  const words = vocabulary(chance, 2_500)
  const sentences: string[] = []
  let size = 0
  while (size < length) {
    const again = sentences.length > 10 && chance() < 0.02
    const sentence = again ? pick(chance, sentences).trimEnd() : sentenceOf(chance, words)
    sentences.push(sentence + (chance() < 0.2 ? '\n\n' : ' '))
    size += sentence.length + 1
  }
  return { text: sentences.join(''), sentences, words }
}

/** A text that somebody wrote. */
export function realSource(text: string): Source {
  const sentences = text.match(/[\s\S]*?(?:[.!?…]["'”’»)\]]*\s+|\n+|$)/gu)?.filter(Boolean) ?? []
  return { text, sentences, words: text.match(/[\p{L}\p{N}]+/gu) ?? [] }
}

/** Sentences on their way, each unit with its origin. */
type Carried = { readonly text: string; readonly ids: readonly number[] }

/** Revise a text; `share` says how much of it is edited. */
export function revise(chance: Chance, { text, sentences, words }: Source, share: number): Revised {
  let edits = 0
  let at = 0
  const stayed: Carried[] = []
  const moved: Carried[] = []
  for (const sentence of sentences) {
    const from = at
    const own = { text: sentence, ids: Array.from({ length: sentence.length }, (_, k) => from + k) }
    at += sentence.length
    const edit = chance()
    if (edit < share * 0.7) edits++
    if (edit < share * 0.25) continue
    if (edit < share * 0.4) moved.push(own)
    else if (edit < share * 0.5) stayed.push(own, own)
    else if (edit < share * 0.6) stayed.push(...split(own))
    else if (edit < share * 0.7) stayed.push(joined(own))
    else {
      const [edited, many] = reworded(chance, own, words, share)
      stayed.push(edited)
      edits += many
    }
    if (chance() < share * 0.3) {
      stayed.push(made(`${sentenceOf(chance, words)} `))
      edits++
    }
  }
  if (at !== text.length) throw new RangeError('The sentences do not make up the text')
  for (const one of moved) stayed.splice(Math.floor(chance() * (stayed.length + 1)), 0, one)
  return {
    text: stayed.map((one) => one.text).join(''),
    ids: Int32Array.from(stayed.flatMap(({ ids }) => ids)),
    edits,
  }
}

function reworded(
  chance: Chance,
  { text, ids }: Carried,
  words: readonly string[],
  share: number,
): readonly [Carried, number] {
  const parts: Carried[] = []
  let edits = 0
  for (const match of text.matchAll(/\s+|\S+/g)) {
    const own = part({ text, ids }, match.index, match.index + match[0].length)
    if (/\s/.test(match[0]) || chance() >= share * 0.8) {
      parts.push(own)
      continue
    }
    edits++
    const how = chance()
    if (how < 0.4) parts.push(made(otherWord(chance, words, own.text)))
    else if (how >= 0.7 && how < 0.9) parts.push(own, made(` ${pick(chance, words)}`))
    else if (how >= 0.9) parts.push(part(own, 0, 1), made(own.text[2] ?? 'x'), part(own, 1))
  }
  return [whole(parts), edits]
}

/** A word instead of another, which it is not: else nothing would have been edited. */
function otherWord(chance: Chance, words: readonly string[], word: string): string {
  const other = pick(chance, words)
  return word.includes(other) ? `${other}${other}` : other
}

function split(one: Carried): readonly Carried[] {
  const blank = one.text.indexOf(' ', one.text.length >> 1)
  if (blank <= 0) return [one]
  return [part(one, 0, blank), made('. '), part(one, blank + 1)]
}

function joined(one: Carried): Carried {
  const end = one.text.search(/[.!?]\s+$/)
  return end < 0 ? one : whole([part(one, 0, end), made(', ')])
}

function part({ text, ids }: Carried, from: number, to = text.length): Carried {
  return { text: text.slice(from, to), ids: ids.slice(from, to) }
}

function made(text: string): Carried {
  return { text, ids: Array.from({ length: text.length }, () => -1) }
}

function whole(parts: readonly Carried[]): Carried {
  return { text: parts.map(({ text }) => text).join(''), ids: parts.flatMap(({ ids }) => ids) }
}

function vocabulary(chance: Chance, size: number): readonly string[] {
  const invented = Array.from({ length: size - SMALL.length }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(chance, SYLLABLES)).join(''),
  )
  return [...SMALL, ...invented]
}

function sentenceOf(chance: Chance, words: readonly string[]): string {
  const chosen = Array.from({ length: 5 + Math.floor(chance() * 20) }, () => {
    if (chance() < 0.05) return String(Math.floor(chance() * 3_000))
    const place = chance()
    return words[Math.floor(words.length * place ** 3)] ?? ''
  }).join(' ')
  return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`
}

function pick<T>(chance: Chance, from: readonly T[]): T {
  const one = from[Math.floor(chance() * from.length)]
  if (one === undefined) throw new RangeError('There is nothing to pick from')
  return one
}
