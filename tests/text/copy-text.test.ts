import { expect, test } from 'vitest'
import { type CopyText, lookingIn } from '../../lib/text/copy-text.ts'

const pages: CopyText = {
  kind: 'pages',
  pages: [
    'The bridge opened.',
    'It cost 40,000\ncrowns, and a lor-',
    'ry struck it. The bridge opened.',
  ],
}
const flow: CopyText = { kind: 'flow', characters: 'It cost 40,000 crowns.', blocks: [] }

test('a passage is found on its page', () =>
  expect(lookingIn(pages)('It cost 40,000 crowns').finding).toEqual({
    found: 'there',
    places: [{ page: 2, loosened: ['line breaks'] }],
  }))

test('a passage that runs on to the next page is found where it begins', () =>
  expect(lookingIn(pages)('a lorry struck it.').finding).toEqual({
    found: 'there',
    places: [{ page: 2, loosened: ['hyphens at line ends'] }],
  }))

test('a passage that stands twice has two places', () =>
  expect(lookingIn(pages)('The bridge opened.').finding).toEqual({
    found: 'there',
    places: [
      { page: 1, loosened: [] },
      { page: 3, loosened: [] },
    ],
  }))

test('a copy without pages has places without them', () =>
  expect(lookingIn(flow)('40,000 crowns').finding).toEqual({
    found: 'there',
    places: [{ page: null, loosened: [] }],
  }))

test('other words are found nowhere', () =>
  expect(lookingIn(flow)('41,000 crowns').finding).toEqual({ found: 'nowhere' }))

test.each<[string, CopyText]>([
  ['a picture', { kind: 'none', why: 'A picture has no text to look in.' }],
  ['a scan', { kind: 'pages', pages: ['', ' \n'] }],
  ['an empty page', { kind: 'flow', characters: '', blocks: [] }],
])('%s has no text', (_name, copy) =>
  expect(lookingIn(copy)('words').finding).toEqual({ found: 'no text' }),
)

test('the places of a passage lie on each of its pages', () => {
  const all = pages.kind === 'pages' ? pages.pages : []
  const { places } = lookingIn(pages)('a lorry struck')
  expect(places.map(({ page, start, end }) => [page, all[page - 1]?.slice(start, end)])).toEqual([
    [2, 'a lor-'],
    [3, 'ry struck'],
  ])
})

test('a passage is found on the last of three hundred pages', () => {
  const page = 'The eastern pier of the bridge was repaired in spring, for 40,000 crowns.\n'.repeat(
    40,
  )
  const many = Array.from({ length: 300 }, (_, i) => `${page}This is leaf ${i}.`)
  expect(lookingIn({ kind: 'pages', pages: many })('This is leaf 299.')).toMatchObject({
    finding: { places: [{ page: 300 }] },
    places: [{ page: 300 }],
  })
})
