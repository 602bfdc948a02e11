/**
 * Dates as exact as they are known: `2025`, `2025-03`, `2025-03-14` (EDTF level 0, the years 1000 to
 * 2999). They are read and printed by hand, because a date of a text has no time zone, and what the
 * machine's locale would make of it is no business of ours.
 */
import type { LooseDate } from './claim.ts'

export type DateParts = {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** The months of the year in English, each at its number less one. */
export const months = [
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

/** The parts of a loose date, or null for what is none: 2025-02-30 never was. */
export function dateParts(date: string): DateParts | null {
  const found = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (found === null) return null
  const [, year = '', month, day] = found
  const parts = { year: Number(year), month: numberOr(month), day: numberOr(day) }
  if (parts.month !== null && (parts.month < 1 || parts.month > 12)) return null
  if (parts.day !== null && (parts.day < 1 || parts.day > daysIn(parts.year, parts.month ?? 1)))
    return null
  return parts
}

/** A loose date in words: «14 March 2025», «March 2025», «2025». What is no such date is given back. */
export function dateWords(date: LooseDate): string {
  const parts = dateParts(date)
  if (parts === null) return date
  const { year, month, day } = parts
  return [day, month === null ? null : months[month - 1], year]
    .filter((part) => part !== null)
    .join(' ')
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

/** Days in a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
