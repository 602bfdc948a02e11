/**
 * In which direction a character is read where it stands: letters of a script that goes right to left do so also in
 * a line that goes left to right, and figures go left to right in either (strong types and numbers of UAX #9). What
 * has no direction of its own goes as its line does.
 */

const scripts = [
  'Hebrew',
  'Arabic',
  'Syriac',
  'Thaana',
  'Nko',
  'Samaritan',
  'Mandaic',
  'Adlam',
  'Hanifi_Rohingya',
]
const backward = new RegExp(`^[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')

/** Is this character read from right to left? */
export function readsBackward(character: string, inLine: boolean): boolean {
  if (/^\p{N}/u.test(character)) return false
  return /^\p{L}/u.test(character) ? backward.test(character) : inLine
}

/** So many letters tell how a text goes. */
const TELLING = 2_000

/**
 * How a whole text goes, by most of its first letters: a name or a title in another script does not turn it. For
 * what stands round its lines, such as the signs of a list; each line goes by its own first letter.
 */
export function directionOf(characters: string): 'ltr' | 'rtl' {
  let [letters, back] = [0, 0]
  for (const [letter] of characters.matchAll(/\p{L}/gu)) {
    if (letters === TELLING) break
    letters++
    if (backward.test(letter)) back++
  }
  return back * 2 > letters ? 'rtl' : 'ltr'
}
