/**
 * Counts, days and lists as a book sets them, in English, without the machine's locale: the same
 * words in every time zone and language setting.
 */
import { dateWords } from '../review/loose-date.ts'
import { numberWord } from '../review/number-words.ts'

/** «one claim», «three claims»: a number word and its noun. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${numberWord(n)} ${n === 1 ? one : many}`
}

/** The same with a capital at its start. */
export function capital(words: string): string {
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

/** «a», «a and b», «a, b and c». */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** The day of a UTC instant: «21 November 2026». */
export function dayWords(instant: string): string {
  return dateWords(instant.slice(0, 10))
}

/** A UTC instant to the minute: «21 November 2026, 14:02 UTC». */
export function minuteWords(instant: string): string {
  return `${dayWords(instant)}, ${instant.slice(11, 16)} UTC`
}
