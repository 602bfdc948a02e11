/** Golden lines: a handful of works in the styles, read by eye against each style's manual. */
import { expect, test } from 'vitest'
import { printBibliography, printWork } from '../../lib/review/bibliography.ts'
import { citationStyles, type Work } from '../../lib/review/citation.ts'
import { styleNamed, styleNames } from '../../lib/review/citation-style.ts'

const nothing = { container: null, publisher: null, issued: null, address: null, doi: null }
const works: Readonly<Record<string, Work>> = {
  news: {
    ...nothing,
    id: 'news',
    type: 'article-newspaper',
    title: 'What the bridge cost',
    authors: [
      { family: 'Moss', given: 'Ada' },
      { family: 'Harrow Council', given: null },
    ],
    container: 'Harrow Gazette',
    issued: '2026-03-14',
    address: 'https://example.org/a',
    textId: null,
  },
  book: {
    ...nothing,
    id: 'book',
    type: 'book',
    title: 'Bridges of the north',
    authors: [{ family: 'Adler', given: 'Bo' }],
    publisher: 'University Press',
    issued: '1999',
    doi: '10.1000/182',
    textId: null,
  },
  study: {
    ...nothing,
    id: 'study',
    type: 'article-journal',
    title: 'Loads on old piers',
    authors: [
      { family: 'Özil', given: 'Ege' },
      { family: 'van der Berg', given: 'Jan' },
      { family: 'Núñez', given: 'Ana María' },
    ],
    container: 'Mind',
    issued: '2020-03',
    textId: null,
  },
  bare: { ...nothing, id: 'bare', type: 'webpage', title: 'Bridge', authors: [], textId: null },
}

test.each([
  [
    'apa',
    {
      news: 'Moss, A. & Harrow Council. (2026, March 14). What the bridge cost. Harrow Gazette. https://example.org/a',
      book: 'Adler, B. (1999). Bridges of the north. University Press. https://doi.org/10.1000/182',
      study: 'Özil, E., van der Berg, J., & Núñez, A. M. (2020). Loads on old piers. Mind.',
      bare: 'Bridge. (n.d.).',
    },
  ],
  [
    'harvard',
    {
      news: 'Moss, A. and Harrow Council (2026) “What the bridge cost,” Harrow Gazette, 14 March. Available at: https://example.org/a.',
      book: 'Adler, B. (1999) Bridges of the north. University Press. Available at: https://doi.org/10.1000/182.',
      study: 'Özil, E., van der Berg, J. and Núñez, A.M. (2020) “Loads on old piers,” Mind, March.',
      bare: 'Bridge (no date).',
    },
  ],
  [
    'vancouver',
    {
      news: 'Moss A, Harrow Council. What the bridge cost. Harrow Gazette [Internet]. 2026 Mar 14. Available from: https://example.org/a',
      book: 'Adler B. Bridges of the north. University Press; 1999. doi:10.1000/182',
      study: 'Özil E, van der Berg J, Núñez AM. Loads on old piers. Mind. 2020 Mar.',
      bare: 'Bridge.',
    },
  ],
  [
    'plain',
    {
      news: 'Ada Moss and Harrow Council, ‘What the bridge cost’, Harrow Gazette, 14 March 2026. https://example.org/a',
      book: 'Bo Adler, Bridges of the north, University Press, 1999. https://doi.org/10.1000/182',
      study:
        'Ege Özil, Jan van der Berg and Ana María Núñez, ‘Loads on old piers’, Mind, March 2020',
      bare: '‘Bridge’',
    },
  ],
] as const)('a handful of works in the style %s', (style, lines) => {
  for (const [name, line] of Object.entries(lines)) {
    const work = works[name]
    if (work === undefined) throw new RangeError(`There is no work ${name}`)
    expect(printWork(work, null, style)).toBe(line)
  }
})

test('one style leaves no trace in another', () => {
  const all = Object.values(works)
  const first = citationStyles.map((style) => printBibliography(all, style))
  expect(citationStyles.toReversed().map((style) => printBibliography(all, style))).toEqual(
    first.toReversed(),
  )
})

test('a style is known by its key, and each has a name', () => {
  expect(citationStyles.map((style) => styleNamed(style))).toEqual(citationStyles)
  for (const no of ['chicago', '', null, 1, 'toString']) expect(styleNamed(no)).toBeNull()
  expect(Object.keys(styleNames)).toEqual(citationStyles)
})

test('a list in Vancouver is sorted and has no numbers, as text and as HTML', () => {
  const all = Object.values(works).toReversed()
  const list = printBibliography(all, 'vancouver')
  expect(list.map(({ id }) => id)).toEqual(['book', 'bare', 'news', 'study'])
  expect(printBibliography(all, 'vancouver', 'text')).toEqual(list)
})
