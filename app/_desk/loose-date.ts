/**
 * A date as a person types it, read into a loose date (`2025`, `2025-03`, `2025-03-14`): ISO, or a
 * day, the name of a month and a year in English. What could be read two ways (3/4/2025) is not
 * read at all.
 */
import type { LooseDate } from '../../lib/review/claim.ts'
import { months } from '../../lib/review/loose-date.ts'

/** The loose date that was typed; null when nothing was, undefined when it cannot be read. */
export function looseDateTyped(typed: string): LooseDate | null | undefined {
  const words = typed.trim().toLowerCase()
  if (words === '') return null
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(words)
  if (iso !== null) return assembled(iso[1], iso[2], iso[3])
  const named = /^(?:(\d{1,2})\.?\s+)?([a-z]+)\.?,?\s+(\d{4})$/u.exec(words)
  if (named !== null) return assembled(named[3], monthNamed(named[2]), named[1])
  const american = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(words)
  if (american !== null) return assembled(american[3], monthNamed(american[1]), american[2])
  return undefined
}

/** The number of a month by its name or the first three letters or more of it. */
function monthNamed(name: string | undefined): string {
  if (name === undefined || name.length < 3) return 'none'
  const at = months.findIndex((month) => month.toLowerCase().startsWith(name))
  return at === -1 ? 'none' : String(at + 1)
}

function assembled(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): LooseDate | undefined {
  if (year === undefined || year === '0000') return undefined
  if (month === undefined) return year
  const monthNumber = Number(month)
  if (!(monthNumber >= 1 && monthNumber <= 12)) return undefined
  const written = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return written
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate()
  if (!(Number(day) >= 1 && Number(day) <= last)) return undefined
  return `${written}-${day.padStart(2, '0')}`
}
