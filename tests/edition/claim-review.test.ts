import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  claimReview,
  claimReviewHtml,
  claimReviewLosses,
  writeClaimReview,
} from '../../lib/edition/claim-review.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { elements } from '../../lib/edition/read-html.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const page = pageOf(harrow)

function reviewOf(number: number) {
  const claim = harrow.claims.find((one) => one.number === number)
  if (claim === undefined) throw new Error(`no claim ${number}`)
  return claimReview(page, claim)
}

const base = 'https://editions.example/editions/k7q2m4x9p3w6t8r5z1n0b2c4d6'

test('a rated claim has its number between worst and best', () => {
  expect(reviewOf(5)).toEqual({
    '@type': 'ClaimReview',
    '@id': `${base}#claim-5`,
    url: `${base}#claim-5`,
    name: 'Claim 5',
    claimReviewed:
      'The council’s engineers reported in November 2023 that the eastern pier would not survive another hard winter.',
    datePublished: '2026-11-21',
    author: { '@type': 'Organization', name: 'The Harrow flood', url: base },
    reviewBody:
      'The report is of November 2024 and speaks of the western pier. The quoted words are in it.',
    reviewRating: {
      '@type': 'Rating',
      alternateName: 'false',
      ratingValue: 1,
      bestRating: 4,
      worstRating: 1,
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Thing', name: 'The Harrow Courier' },
      appearance: [
        {
          '@type': 'CreativeWork',
          name: 'Bridge closed for the third time as the Harrow breaks its bank',
          url: 'https://courier.example/bridge',
          publisher: { '@type': 'Organization', name: 'The Harrow Courier' },
          datePublished: '2025-03-15',
        },
        {
          '@type': 'CreativeWork',
          name: 'What they won’t tell you',
          publisher: { '@type': 'Organization', name: 'Rivers Watch' },
          datePublished: '2025-03',
        },
      ],
    },
  })
})

test('a label off the scale and a contested claim have words and no number', () => {
  expect(reviewOf(6).reviewRating).toEqual({ '@type': 'Rating', alternateName: 'opinion' })
  expect(reviewOf(4).reviewRating).toEqual({ '@type': 'Rating', alternateName: 'contested' })
})

test('what has no number is in the loss list', () => {
  expect(claimReviewLosses(page)).toEqual([
    'ClaimReview has no number for «contested»; the word alone stands for claim 4.',
    'ClaimReview has no number for «opinion»; the word alone stands for claims 6, 19.',
    'ClaimReview has no number for «unverifiable»; the word alone stands for claims 10, 17.',
  ])
})

test('the block parses, one object a claim, whatever is in the claims', () => {
  const [first] = harrow.claims
  if (first === undefined) throw new Error('no claim')
  const sentence = '</script><script>alert("x")</script>\u2028'
  const hostile = pageOf({
    ...harrow,
    claims: [{ ...first, wording: { ...first.wording, sentence } }],
  })
  const scripts = [...elements(parse(claimReviewHtml(hostile)))].filter(
    ({ tagName }) => tagName === 'script',
  )
  expect(scripts).toHaveLength(1)
  const [json] = scripts[0]?.childNodes ?? []
  const graph = JSON.parse(json !== undefined && 'value' in json ? json.value : '')
  expect(graph).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ claimReviewed: sentence }],
  })
  expect(claimReviewHtml(pageOf({ ...harrow, claims: [] }))).toBe('')
})

test('the file is the block of the page, to be taken alone', () => {
  const { name, bytes } = writeClaimReview(page)
  expect(name).toBe('edition-3.claimreview.json')
  const alone = JSON.parse(new TextDecoder().decode(bytes))
  const block = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(claimReviewHtml(page))
  expect(alone).toEqual(JSON.parse(block?.[1] ?? ''))
  expect(alone['@graph']).toHaveLength(13)
})

/** What schema.org and Google's profile know of the types that we use; nothing else may stand there. */
const Organisation = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string().min(1),
  url: z.url().optional(),
})
const Day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
const Review = z.strictObject({
  '@type': z.literal('ClaimReview'),
  '@id': z.url(),
  url: z.url(),
  name: z.string(),
  claimReviewed: z.string().min(1),
  datePublished: z.iso.date(),
  author: Organisation,
  reviewBody: z.string().min(1).optional(),
  reviewRating: z.union([
    z.strictObject({ '@type': z.literal('Rating'), alternateName: z.string().min(1) }),
    z.strictObject({
      '@type': z.literal('Rating'),
      alternateName: z.string().min(1),
      ratingValue: z.number(),
      bestRating: z.number(),
      worstRating: z.number(),
    }),
  ]),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    author: z.strictObject({ '@type': z.literal('Thing'), name: z.string().min(1) }).optional(),
    datePublished: Day.optional(),
    appearance: z
      .array(
        z.strictObject({
          '@type': z.literal('CreativeWork'),
          name: z.string(),
          url: z.string().optional(),
          publisher: Organisation.optional(),
          datePublished: Day.optional(),
        }),
      )
      .min(1)
      .optional(),
  }),
})
const Block = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(Review),
})

test('the file has only what schema.org knows, each review with its own anchor', () => {
  const { '@graph': reviews } = Block.parse(
    JSON.parse(new TextDecoder().decode(writeClaimReview(page).bytes)),
  )
  expect(new Set(reviews.map(({ url }) => url)).size).toBe(reviews.length)
  for (const { reviewRating: rating } of reviews) {
    if (!('ratingValue' in rating)) continue
    expect(rating.ratingValue).toBeGreaterThanOrEqual(rating.worstRating)
    expect(rating.ratingValue).toBeLessThanOrEqual(rating.bestRating)
  }
})
