/**
 * Dates and times in words. A date is shown as exactly as it is known and no more (`2025-03` is
 * «March 2025»); a time is shown in UTC, so that two people read the same.
 */

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

/** A loose date in words; what is no date is shown as it stands. */
export function looseDateInWords(date: string): string {
  const found = /^(-?\d{4,})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date)
  if (found === null) return date
  const [, year = '', month, day] = found
  const name = month === undefined ? '' : months[Number(month) - 1]
  if (name === undefined) return date
  return [day === undefined ? '' : String(Number(day)), name, year].filter(Boolean).join(' ')
}

/** The day of a UTC time, in words. */
export function dayInWords(at: string): string {
  return looseDateInWords(at.slice(0, 10))
}

/** A UTC time of day, to the minute. */
export function clockInWords(at: string): string {
  return `${at.slice(11, 16)} UTC`
}

/** A UTC time in words, to the minute. */
export function timeInWords(at: string): string {
  return `${dayInWords(at)}, ${clockInWords(at)}`
}
