/**
 * Where a person said that sentences begin, or that none does, in the next revision of a text: the word holds where the
 * words that it was about stand there unchanged, to the character. Those are the sentence that was joined, or the
 * two that were parted. Where they stand more than once the word follows where they stand as often as before
 * and it was said of all of them; for then it does not matter which is which. Whatever else was said falls away, and
 * the sentences there are found anew: nothing is guessed.
 *
 * Units: UTF-16, of the revision that is meant.
 */
import { effortFor, placesOf, type Windows, windowsOf } from '../text/placing/windows.ts'
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
  const [stoodIn, standsIn] = [wholeIn(before.text), wholeIn(after)]
  for (const group of Map.groupBy(said, ({ words }) => words).values()) {
    const words = group[0]?.words ?? ''
    const [stood, stand] = [stoodIn(words), standsIn(words)]
    for (const some of Map.groupBy(group, ({ inset }) => inset).values()) {
      const [first] = some
      const isSame =
        first !== undefined &&
        stand?.length === some.length &&
        stood?.length === some.length &&
        some.every((one) => one.begins === first.begins)
      if (!isSame) left += some.length
      else {
        for (const place of stand) {
          const at = place + first.inset
          carried.set(at, { at, begins: first.begins })
        }
      }
    }
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

/** So many places of the same words are told apart, and so many characters compared to find them. */
const MOST = 4_096
const MOST_EFFORT = 1_000_000

/** Finds where some words stand, whole: not as a part of longer ones; null where they stand too often to look at all. */
function wholeIn(text: string): (words: string) => readonly number[] | null {
  const windows: Windows = windowsOf(text)
  return (words) => {
    if (effortFor(windows, words) > MOST_EFFORT) return null
    const places = placesOf(windows, words, MOST)
    if (places === null || places.length === MOST) return null
    return places.filter((at) => isEdge(text, at) && isEdge(text, at + words.length))
  }
}

const IN_A_WORD = /^[\p{L}\p{N}\p{M}]{2}$/u

/** Is an offset not within a word? */
function isEdge(text: string, at: number): boolean {
  return !IN_A_WORD.test(text.slice(Math.max(0, at - 1), at + 1))
}
