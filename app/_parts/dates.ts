/**
 * Dates and times in words. A date is shown as exactly as it is known and no more (`2025-03` is
 * «March 2025»); a time is shown in UTC, so that two people read the same.
 */
import type { LooseDate } from '../../lib/review/claim.ts'
import { dateWords } from '../../lib/review/loose-date.ts'

/** A loose date in words; what is no date is shown as it stands. */
export function looseDateInWords(date: LooseDate): string {
  return dateWords(date)
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
