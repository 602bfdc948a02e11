/**
 * ClaimReview (schema.org) for search and for Fact Check Explorer: one object a ruled claim, in one
 * JSON-LD block, each with its own lasting anchor in the published edition. A label with a ClaimReview
 * number gets a rating; a label without one and a contested claim have only the words (`alternateName`),
 * which schema.org calls the textual rating, and never an invented number.
 */
import { canonical } from '../review/canonical.ts'
import type { ClaimFrozen, FileWritten } from './edition.ts'
import { jsonInScript } from './escape.ts'
import { type Come, ruledRound, scaleOf } from './outcome.ts'
import type { Page } from './page.ts'

/** The data block for the head of the page; empty where nothing is ruled. */
export function claimReviewHtml(page: Page): string {
  if (page.snapshot.claims.length === 0) return ''
  return `<script type="application/ld+json">${jsonInScript(claimReviewJson(page))}</script>`
}

/** The file `edition-N.claimreview.json`: the same block, to be taken without the page. */
export function writeClaimReview(page: Page): FileWritten {
  return {
    name: `edition-${page.snapshot.number}.claimreview.json`,
    mediaType: 'application/ld+json',
    bytes: new TextEncoder().encode(`${claimReviewJson(page)}\n`),
  }
}

function claimReviewJson(page: Page): string {
  const graph = page.snapshot.claims.map((claim) => claimReview(page, claim))
  return canonical({ '@context': 'https://schema.org', '@graph': graph })
}

/** One ClaimReview; fields that nobody knows are absent. */
export function claimReview(page: Page, claim: ClaimFrozen): Readonly<Record<string, unknown>> {
  const { snapshot } = page
  const base = `${snapshot.publicBase}/editions/${snapshot.address}`
  const url = `${base}#claim-${claim.number}`
  const { note } = claim.ruling
  return {
    '@type': 'ClaimReview',
    '@id': url,
    url,
    name: `Claim ${claim.number}`,
    claimReviewed: claim.wording.sentence,
    datePublished: snapshot.frozenAt.slice(0, 10),
    author: { '@type': 'Organization', name: snapshot.project.title, url: base },
    ...(note === '' ? {} : { reviewBody: note }),
    reviewRating: rating(page, claim),
    itemReviewed: itemReviewed(page, claim),
  }
}

function rating(page: Page, claim: ClaimFrozen): Readonly<Record<string, unknown>> {
  const come = page.come(claim)
  const words = { '@type': 'Rating', alternateName: come.word }
  const value = come.label?.claimReview ?? null
  if (value === null) return words
  const values = scaleOf(page.snapshot, ruledRound(claim)).labels.flatMap(({ claimReview: n }) =>
    n === null ? [] : [n],
  )
  return {
    ...words,
    ratingValue: value,
    bestRating: Math.max(...values),
    worstRating: Math.min(...values),
  }
}

function itemReviewed(page: Page, claim: ClaimFrozen): Readonly<Record<string, unknown>> {
  const { saidBy, saidOn } = claim.wording
  const appearances = [...new Set(claim.marks.map(({ text }) => text))].map((number) => {
    const { title, address, publisher, date } = page.text(number)
    return {
      '@type': 'CreativeWork',
      name: title,
      ...(address === null ? {} : { url: address }),
      ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
      ...(date === null ? {} : { datePublished: date }),
    }
  })
  return {
    '@type': 'Claim',
    ...(saidBy === null ? {} : { author: { '@type': 'Thing', name: saidBy } }),
    ...(saidOn === null ? {} : { datePublished: saidOn }),
    ...(appearances.length === 0 ? {} : { appearance: appearances }),
  }
}

/** What ClaimReview cannot say of these claims, as sentences for the manifest. */
export function claimReviewLosses(page: Page): readonly string[] {
  const unrated = page.snapshot.claims.filter(
    (claim) => (page.come(claim).label?.claimReview ?? null) === null,
  )
  const groups = new Map<string, number[]>()
  for (const claim of unrated) {
    const { word } = page.come(claim) satisfies Come
    groups.set(word, [...(groups.get(word) ?? []), claim.number])
  }
  return [...groups].map(
    ([word, numbers]) =>
      `ClaimReview has no number for «${word}»; the word alone stands for ${numbers.length === 1 ? 'claim' : 'claims'} ${numbers.join(', ')}.`,
  )
}
