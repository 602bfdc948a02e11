import { expect, test } from 'vitest'
import { placeOf, shortSource, sideNote, signLink } from '../../lib/edition/html-notes.ts'
import { pageOf } from '../../lib/edition/page.ts'
import type { Work } from '../../lib/review/citation.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const page = pageOf(harrow)

function claimNumber(number: number) {
  const claim = harrow.claims.find((one) => one.number === number)
  const [first, second] = claim?.marks ?? []
  if (claim === undefined || first === undefined) throw new Error(`no claim ${number}`)
  return { claim, first, second: second ?? first }
}

test('a sign leads to its note and says in words what it means', () => {
  const html = signLink(page, claimNumber(5).claim, false)
  expect(html).toMatch(
    /^<a class="sign v-false" href="#note-5" role="doc-noteref" aria-label="Note 5: false" data-added>\u2060<svg.+<\/svg>\u20605<\/a>$/,
  )
})

test('a sign after a part says that the mark goes on', () => {
  const html = signLink(page, claimNumber(10).claim, true)
  expect(html).toContain('aria-label="Note 10: unverifiable, goes on"')
  expect(html).toContain('10…</a>')
})

test('the note beside a line has the outcome, the words for readers and the sources, and no link', () => {
  const { claim, first } = claimNumber(5)
  const html = sideNote(page, claim, first)
  expect(html).toContain('The report is of November 2024 and speaks of the western pier.')
  expect(html).toContain(
    'County Engineers 2024, p. 7 · Bao and Ferreira 2022, pp. 40–44 · also in <bdi>Rivers Watch</bdi> ¶\u00a02',
  )
  expect(html).toContain('aria-hidden="true" data-added')
  expect(html).not.toContain('<a ')
})

test('beside a later text the note says where it stands', () => {
  const { claim, second } = claimNumber(5)
  const html = sideNote(page, claim, second)
  expect(html).toContain('see <bdi>The Harrow Courier</bdi> ¶\u00a02')
  expect(html).not.toContain('western pier')
})

test('a contested claim says how the votes fell', () => {
  const { claim, first } = claimNumber(4)
  expect(sideNote(page, claim, first)).toContain('contested, two true and two false</b>')
})

test('a place is the paper and the paragraph', () => {
  expect(placeOf(page, claimNumber(3).first)).toBe('<bdi>The Harrow Courier</bdi> ¶\u00a01')
})

test('a work in a few words', () => {
  const work = (part: Partial<Work>): Work => ({
    id: 'w',
    type: 'report',
    title: 'On piers',
    authors: [],
    container: null,
    publisher: null,
    issued: null,
    address: null,
    doi: null,
    textId: null,
    ...part,
  })
  const [bao, fer, lee] = ['Bao', 'Ferreira', 'Lee'].map((family) => ({ family, given: 'X' }))
  if (bao === undefined || fer === undefined || lee === undefined) throw new Error('no names')
  expect(shortSource(work({}), null)).toBe('On piers')
  expect(shortSource(work({ publisher: 'The County', issued: '2024-11' }), 'p. 7')).toBe(
    'The County 2024, p. 7',
  )
  expect(shortSource(work({ authors: [bao, fer] }), null)).toBe('Bao and Ferreira')
  expect(shortSource(work({ authors: [bao, fer, lee], issued: '2022' }), null)).toBe(
    'Bao et al. 2022',
  )
})
