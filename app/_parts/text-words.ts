/** What is said of a text in one line. */
import type { Description } from '../../lib/review/history.ts'
import { looseDateInWords } from './dates.ts'

/** «Ines Calloway · County Chronicle · 14 March 2025»; what is not known is left out. */
export function byLine({ author, publisher, date }: Description): string {
  return [author, publisher, date === null ? null : looseDateInWords(date)]
    .filter(Boolean)
    .join(' · ')
}
