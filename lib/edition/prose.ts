/**
 * Numbers, dates and lists as a book sets them, in English, without the machine's locale: the same
 * words in every time zone and language setting. Months are spelt out here and nowhere asked of Intl.
 *
 * Dates are as exact as they are known: `2025`, `2025-03` or `2025-03-14`.
 */
const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A whole number in words up to ninety-nine, in grouped figures above; none is «no». */
export function numberWord(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`No word counts ${n}`)
  if (n >= 100) return figures(n)
  const word = small[n]
  if (word !== undefined) return word
  const ten = tens[Math.floor(n / 10)] ?? ''
  return n % 10 === 0 ? ten : `${ten}-${small[n % 10] ?? ''}`
}

/** A whole number in figures, with a comma between thousands. */
export function figures(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

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

/** A loose date as read: «2025», «March 2025», «14 March 2025». What is no such date is given back. */
export function dateWords(date: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (found === null) return date
  const [, year = '', month, day] = found
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** The day of a UTC instant: «21 November 2026». */
export function dayWords(instant: string): string {
  return dateWords(instant.slice(0, 10))
}

/** A UTC instant to the minute: «21 November 2026, 14:02 UTC». */
export function minuteWords(instant: string): string {
  return `${dayWords(instant)}, ${instant.slice(11, 16)} UTC`
}

/** A hash or another long code in groups of four, its middle left out: «9f2c 71ab … 03e4». */
export function shortCode(code: string): string {
  return code.length <= 16 ? code : `${code.slice(0, 4)} ${code.slice(4, 8)} … ${code.slice(-4)}`
}
