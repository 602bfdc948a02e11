import { expect, test } from 'vitest'
import { writeHtml } from '../../lib/edition/html.ts'
import { wrongInPage } from '../../lib/edition/verify-page.ts'
import { harrow } from '../support/harrow-snapshot.ts'

const html = new TextDecoder().decode(writeHtml(harrow, []).bytes)
const wrong = (change: (html: string) => string) =>
  wrongInPage(new TextEncoder().encode(change(html)), harrow)

test('a page as it was written says what the data says', () =>
  expect(wrong((all) => all)).toBeNull())

test('a changed word is found with its place', () => {
  expect(wrong((all) => all.replace('4.6 metres', '4.7 metres'))).toBe(
    'Text 1 on the page differs from the data at unit 84.',
  )
})

test('a line under other words is found', () => {
  expect(
    wrong((all) => all.replace(/ m-3-1 ([^>]*)>The river /, ' m-3-1 $1>The </span><span>river ')),
  ).toBe('Mark 3-1 stands on other words on the page than in the data.')
})

test('another outcome is found', () => {
  expect(wrong((all) => all.replace('data-outcome="false"', 'data-outcome="true"'))).toBe(
    'The page says «true» of claim 5, the data says «false».',
  )
})

test('a text or a claim more or less is found', () => {
  expect(wrong((all) => all.replace('data-text="2"', ''))).toBe(
    'The page has 2 texts, the data has 3.',
  )
  expect(wrong((all) => all.replace('data-text="2"', 'data-text="4"'))).toBe(
    'Text 2 is not on the page.',
  )
  expect(wrong((all) => all.replace(/data-claim="[^"]*"/, ''))).toBe(
    'The page has 12 claims, the data has 13.',
  )
})
