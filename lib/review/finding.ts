/**
 * What came of looking a passage up in a stored copy, as people read it: «found, page 7, but for
 * line breaks», «found twice, pages 7 and 9», «not found in this copy».
 */
import type { Finding, FoundAt } from '../text/copy-text.ts'
import { MOST_PLACES } from '../text/passage.ts'
import { numberWord } from './number-words.ts'

/** A finding in words, to stand after the copy it is about. */
export function findingInWords(finding: Finding): string {
  if (finding.found === 'nowhere') return 'not found in this copy'
  if (finding.found === 'no text') return 'this copy has no text to look in (a scan?)'
  const { places } = finding
  const pages = [...new Set(places.flatMap(({ page }) => (page === null ? [] : [page])))]
  const where =
    pages.length === 0 ? '' : `, page${pages.length === 1 ? '' : 's'} ${inARow(pages.map(String))}`
  return `found${times(places.length)}${where}${butFor(places)}`
}

function times(count: number): string {
  if (count === 1) return ''
  if (count === 2) return ' twice'
  return count >= MOST_PLACES ? ` ${count} times or more` : ` ${numberWord(count)} times`
}

/** What was loosened at the place that needed least. */
function butFor(places: readonly FoundAt[]): string {
  const [least] = [...places].sort((a, b) => a.loosened.length - b.loosened.length)
  if (least === undefined || least.loosened.length === 0) return ''
  return `, but for ${inARow(least.loosened)}`
}

function inARow(parts: readonly string[]): string {
  const before = parts.slice(0, -1).join(', ')
  return before === '' ? (parts.at(-1) ?? '') : `${before} and ${parts.at(-1)}`
}
