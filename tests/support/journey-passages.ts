/**
 * Passages of a text that nobody has read for the test: some that stand once in it, and one phrase
 * that stands at least twice. They begin and end with whole words, as a selection on the desk does. Offsets are UTF-16 units.
 */
export type Passage = {
  readonly words: string
  /** Which of the places where the words stand. */
  readonly nth: number
  readonly start: number
}

/** So many passages that stand once, spread over the text, none touching another. */
export function uniquePassages(text: string, count: number): readonly Passage[] {
  const found = [...text.matchAll(/(?<=^|\s)\p{L}+(?: \p{L}+){4}(?=[,;]?\s|$)/gu)]
    .map((match) => ({ words: match[0], nth: 1, start: match.index }))
    .filter(({ words, start }) => placesOf(text, words).length === 1 && isInside(text, start))
  const step = Math.floor(found.length / count)
  const spread = found.filter((_, at) => at % step === 0).slice(0, count)
  if (step === 0 || spread.length < count) throw new Error(`The text has no ${count} passages`)
  return spread
}

/** The second place of two words that stand together more than once, each time within a block. */
export function secondOfTwo(text: string): Passage {
  const matches = [...text.matchAll(/(?<=^|\s)\p{L}{4,} \p{L}{4,}(?=[,;]?\s|$)/gu)]
  const whole = new Set(matches.map(({ index }) => index))
  for (const match of matches) {
    const places = placesOf(text, match[0])
    const [, second] = places
    if (second !== undefined && whole.has(second) && places.every((at) => isInside(text, at))) {
      return { words: match[0], nth: 2, start: second }
    }
  }
  throw new Error('No two words stand together twice')
}

/** Where words stand in a text. */
export function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** Does a longer line hold the place? Headings and by-lines are left alone. */
function isInside(text: string, at: number): boolean {
  const begin = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return (end === -1 ? text.length : end) - begin > 100
}
