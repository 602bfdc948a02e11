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
