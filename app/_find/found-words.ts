/** How hits are called and where they lead: one table for the dialog and the page. */
import type { FoundKind } from '../../lib/review/findable.ts'
import type { FoundOfKind, Hit } from '../../lib/review/found.ts'

/** The heading over the hits of a kind. */
export const kindWords: Readonly<Record<FoundKind, string>> = {
  text: 'Texts',
  passage: 'Passages',
  claim: 'Claims',
  reason: 'Reasons',
  citation: 'Cited passages',
  note: 'Notes on rulings',
  work: 'Works',
  person: 'People',
  edition: 'Editions',
}

/** The place to which a hit leads. */
export function addressOf(base: string, { kind, ref, place }: Hit): string {
  const { textNumber, claimNumber, from, editionNumber } = place
  switch (kind) {
    case 'text':
      return `${base}/texts/${textNumber}`
    case 'passage':
      return `${base}/texts/${textNumber}?at=${from ?? 0}`
    case 'claim':
      return textNumber === null
        ? `${base}/claims/${claimNumber}`
        : `${base}/texts/${textNumber}?claim=${claimNumber}`
    case 'reason':
    case 'citation':
    case 'note':
      return `${base}/claims/${claimNumber}`
    case 'work':
      return `${base}/works/${ref}`
    case 'person':
      return `${base}/people#person-${ref}`
    case 'edition':
      return `${base}/editions/${editionNumber}`
  }
}

/** What stands under a hit: where it is. */
export function whereWords({ kind, place }: Hit): string {
  const { textNumber, textTitle, claimNumber, editionNumber } = place
  const claim = claimNumber === null ? '' : `claim ${claimNumber}`
  const text = textTitle === null ? '' : `«${textTitle}»`
  switch (kind) {
    case 'text':
      return `text ${textNumber}`
    case 'passage':
      return text === '' ? '' : `in ${text}`
    case 'claim':
      return [claim, text === '' ? '' : `in ${text}`].filter(Boolean).join(' · ')
    case 'reason':
    case 'citation':
    case 'note':
      return `on ${claim}`
    case 'work':
      return `cited on ${claim}`
    case 'person':
      return 'in this project'
    case 'edition':
      return `edition ${editionNumber}`
  }
}

/** «12», or «300 or more» where counting stopped. */
export function countWords({ count, more }: Pick<FoundOfKind, 'count' | 'more'>): string {
  return more ? `${count} or more` : String(count)
}

/** What a screen reader is told when the hits have come. */
export function tally(kinds: readonly FoundOfKind[]): string {
  if (kinds.length === 0) return 'Nothing found.'
  const parts = kinds.map((one) => `${kindWords[one.kind]} ${countWords(one)}`)
  return `Found: ${parts.join(', ')}.`
}
