/**
 * Where a person said that sentences begin, or that none does, in the next revision of a text: the word holds where the
 * words that it was about stand there unchanged, to the character. Those are the sentence that was joined, or the
 * two that were parted. Where they stand more than once the word follows where they stand as often as before
 * and it was said of all of them; for then it does not matter which is which. Whatever else was said falls away, and
 * the sentences there are found anew: nothing is guessed.
 *
 * Units: UTF-16, of the revision that is meant.
 */
import { type Bound, sentenceAt } from '../text/sentences.ts'
import type { Sentenced } from './carry-set-aside.ts'

/** Some words and what was said of a place in them. */
type Said = { readonly words: string; readonly inset: number; readonly begins: boolean }

/** What follows into the next revision, in its order, and how much does not. */
export function carryBounds(
  before: Sentenced,
  after: string,
  bounds: readonly Bound[],
): { readonly carried: readonly Bound[]; readonly left: number } {
  const carried = new Map<number, Bound>()
  let left = 0
  const said = bounds.map((bound) => saidOf(before, bound))
  const groups = Map.groupBy(said, ({ words, inset }) => `${inset} ${words}`)
  for (const some of groups.values()) {
    const [first] = some
    if (first === undefined) continue
    const { words, inset, begins } = first
    const there = placesOf(after, words)
    const isSame =
      there.length === some.length &&
      placesOf(before.text, words).length === some.length &&
      some.every((one) => one.begins === begins)
    if (!isSame) left += some.length
    else for (const place of there) carried.set(place + inset, { at: place + inset, begins })
  }
  // A text begins where it begins, whatever was said.
  carried.delete(0)
  return { carried: [...carried.values()].toSorted((a, b) => a.at - b.at), left }
}

function saidOf({ text, sentences }: Sentenced, { at, begins }: Bound): Said {
  const nth = sentenceAt(sentences, at)
  const here = sentences[nth]
  const start = here?.start === at ? (sentences[nth - 1]?.start ?? at) : (here?.start ?? at)
  // A place behind the last letter of its sentence is the end of what is said.
  const end = Math.max(here?.end ?? at, at + 1)
  return { words: text.slice(start, end), inset: at - start, begins }
}

/** Where some words stand, whole: not as a part of longer ones. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isWhole = isEdge(text, at) && isEdge(text, at + words.length)
    if (isWhole) places.push(at)
  }
  return places
}

const IN_A_WORD = /^[\p{L}\p{N}\p{M}]{2}$/u

/** Is an offset not within a word? */
function isEdge(text: string, at: number): boolean {
  return !IN_A_WORD.test(text.slice(Math.max(0, at - 1), at + 1))
}
