import { expect, test } from 'vitest'
import type { Snapshot } from '../../lib/edition/edition.ts'
import { backHtml, policyInWords } from '../../lib/edition/html-back.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { defaultPolicy } from '../../lib/review/policy.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { wordsIn } from '../support/words-of.ts'

const html = (snapshot: Snapshot) => backHtml(pageOf(snapshot), 'd'.repeat(64))
const words = (snapshot: Snapshot) => wordsIn(html(snapshot))

test('the bibliography has the order of its style, and addresses are links', () => {
  const order = [...html(harrow).matchAll(/<li id="work-(\w+)"/g)].map(([, id]) => id)
  expect(order).toEqual(['w5', 'w2', 'w1', 'w4', 'w3'])
  expect(html(harrow)).toContain(
    '<a href="https://doi.org/10.5555/jsb.2022.17">https://doi.org/10.5555/jsb.2022.17</a>',
  )
  expect(html(harrow)).toContain('floods &lt;with&#62; &#38; without')
  expect(html({ ...harrow, works: [] })).not.toContain('Bibliography')
})

test('the scale is explained with its names elsewhere, unused labels too', () => {
  expect(words(harrow)).toContain(
    'true 4 in ClaimReview, “Supported” in AVeriTeC and “SUPPORTS” in FEVER. 4 here',
  )
  expect(words(harrow)).toContain('opinion No name in other schemes. 2 here')
  expect(words({ ...harrow, claims: [] })).toContain(
    'false 1 in ClaimReview, “Refuted” in AVeriTeC and “REFUTES” in FEVER. none here',
  )
})

test('the scale stands in its own order, whichever labels are used, and contested after it', () => {
  const rows = (snapshot: Snapshot) =>
    [...html(snapshot).matchAll(/<dfn>([^<]+)<\/dfn>/g)].map(([, word]) => word)
  const order = harrow.scale.labels.map(({ word }) => word)
  expect(rows({ ...harrow, claims: [] })).toEqual(order)
  const without = harrow.claims.filter(({ ruling }) => ruling.label !== harrow.scale.labels[0]?.key)
  expect(rows({ ...harrow, claims: without }).slice(0, order.length)).toEqual(order)
  expect(rows(harrow).at(-1)).toBe('contested')
})

test('a policy is said in words', () => {
  expect(policyInWords(defaultPolicy)).toBe(
    'A round needs three votes. It agrees on a label when that label alone is at the top and has at least two thirds of them. Each verdict needs at least one citation.',
  )
  expect(
    policyInWords({
      quorum: 1,
      threshold: { numerator: 1, denominator: 1 },
      citationsNeeded: 0,
      answeredMayRule: true,
    }),
  ).toBe(
    'A round needs one vote. It agrees on a label when that label alone is at the top and has all of them. A verdict needs no citation. One who had answered on a claim may rule on it, because the team is small; the apparatus says where it was so.',
  )
  expect(
    policyInWords({ ...defaultPolicy, threshold: { numerator: 1, denominator: 2 } }),
  ).toContain('at least half of them')
  expect(
    policyInWords({ ...defaultPolicy, threshold: { numerator: 1, denominator: 3 } }),
  ).toContain('at least one third of them')
  expect(
    policyInWords({ ...defaultPolicy, threshold: { numerator: 51, denominator: 100 } }),
  ).toContain('at least 51/100 of them')
})

test('several policies are told with the claims that they held for', () => {
  const policies = [...harrow.policies, { version: 2, policy: { ...defaultPolicy, quorum: 1 } }]
  const claims = harrow.claims.map((claim) =>
    claim.number === 3
      ? { ...claim, rounds: claim.rounds.map((round) => ({ ...round, policyVersion: 2 })) }
      : claim,
  )
  expect(words({ ...harrow, policies, claims })).toContain('Policy 2 (3): A round needs one vote.')
})

test('open claims are a number', () => {
  expect(words(harrow)).toContain(
    'Four further claims are not ruled on yet and are not in this edition.',
  )
  expect(words({ ...harrow, openClaims: 1 })).toContain(
    'One further claim is not ruled on yet and is not in this edition.',
  )
  expect(words({ ...harrow, openClaims: 0 })).toContain('No claim is still open.')
})

test('pseudonyms are explained where there are any', () => {
  expect(words(harrow)).toContain('a number that stays the same in every edition')
  expect(
    words({ ...harrow, people: harrow.people.map((person) => ({ ...person, pseudonym: false })) }),
  ).not.toContain('a number that stays')
})

test('what changed is told claim by claim', () => {
  expect(words(harrow)).toContain(
    'Added 17 and 19 Changed 5 (was “misleading”) and 12 No longer in it 7',
  )
  expect(words({ ...harrow, since: { number: 2, added: [], changed: [], removed: [] } })).toContain(
    'No claim is new, changed or gone.',
  )
  expect(words({ ...harrow, since: null })).not.toContain('Since edition')
})

test('the seal has the address, the ledger and the hash of the data', () => {
  expect(words(harrow)).toContain(
    'Edition 3, frozen on 21 November 2026, 14:02 UTC from text 1, revision 1, text 2, revision 1 and text 3, revision 1.',
  )
  expect(words(harrow)).toContain('https://editions.example/editions/k7q2m4x9p3w6t8r5z1n0b2c4d6')
  expect(words(harrow)).toContain('event 1,204, head 9f2c71ab5e3d08c4')
  expect(words(harrow)).toContain('d'.repeat(64))
})

test('a work that several answers typed in alike is one entry, to which all of them lead', () => {
  const [work] = harrow.works
  if (work === undefined) throw new Error('nothing there')
  const twin = { ...work, id: 'twin' }
  const page = html({ ...harrow, works: [...harrow.works, twin] })
  const entries = (back: string) => back.split('role="doc-bibliography"')[1]?.split('<li ').length
  expect(entries(page)).toBe(entries(html(harrow)))
  expect(page).toContain('<span id="work-twin"></span>')
})
