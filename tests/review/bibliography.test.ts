import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printBibliography, printWork, toCsl } from '../../lib/review/bibliography.ts'
import { citationStyles, type Work, workTypes } from '../../lib/review/citation.ts'

const report: Work = {
  id: 'w1',
  type: 'article-newspaper',
  title: 'What the bridge cost',
  authors: [
    { family: 'Moss', given: 'Ada' },
    { family: 'Harrow Council', given: null },
  ],
  container: 'Harrow Gazette',
  publisher: null,
  issued: '2026-03-14',
  address: 'https://example.org/a',
  doi: null,
  textId: null,
}
const bare: Work = {
  ...report,
  id: 'w2',
  type: 'webpage',
  title: 'Bridge',
  authors: [],
  container: null,
  issued: null,
  address: null,
}

test('a work becomes CSL-JSON, bodies as literal names, dates in parts, nothing invented', () => {
  expect(toCsl(report)).toEqual({
    id: 'w1',
    type: 'article-newspaper',
    title: 'What the bridge cost',
    author: [{ family: 'Moss', given: 'Ada' }, { literal: 'Harrow Council' }],
    'container-title': 'Harrow Gazette',
    issued: { 'date-parts': [[2026, 3, 14]] },
    URL: 'https://example.org/a',
  })
  expect(toCsl(bare)).toEqual({ id: 'w2', type: 'webpage', title: 'Bridge' })
  expect(toCsl({ ...bare, issued: '2026-03', doi: '10.1000/182', publisher: 'UP' })).toMatchObject({
    issued: { 'date-parts': [[2026, 3]] },
    DOI: '10.1000/182',
    publisher: 'UP',
  })
  expect(() => toCsl({ ...bare, issued: '2026-13' })).toThrow(RangeError)
})

test.each<[Partial<Work>, string]>([
  [
    {},
    'Moss, A. & Harrow Council. (2026, March 14). What the bridge cost. Harrow Gazette. https://example.org/a',
  ],
  [
    { issued: '2026-03' },
    'Moss, A. & Harrow Council. (2026, March). What the bridge cost. Harrow Gazette. https://example.org/a',
  ],
  [{ authors: [], container: null, issued: null, address: null }, 'What the bridge cost. (n.d.).'],
  [
    {
      type: 'book',
      container: null,
      publisher: 'University Press',
      address: null,
      issued: '1999',
      doi: '10.1000/182',
    },
    'Moss, A. & Harrow Council. (1999). What the bridge cost. University Press. https://doi.org/10.1000/182',
  ],
])('a work is printed on one line: %#', (change, line) =>
  expect(printWork({ ...report, ...change })).toBe(line),
)

test('the place in the work follows it', () =>
  expect(printWork(bare, 'p. 4')).toBe('Bridge. (n.d.). (p. 4)'))

const htmlOf = (work: Work) => printBibliography([work])[0]?.line ?? ''

test('in HTML what stands alone is in italics', () =>
  expect(htmlOf(report)).toBe(
    'Moss, A. &#38; Harrow Council. (2026, March 14). What the bridge cost. <i>Harrow Gazette</i>. https://example.org/a',
  ))

test('what people typed is text and never markup', () => {
  const title = '<i>a</i> <script>alert(1)</script> a<b & "c" <span class="nocase">d</span>'
  const hostile: Work = {
    ...report,
    title,
    container: '<img src=x onerror=alert(1)>',
    authors: [{ family: '<b>x</b>', given: null }],
  }
  expect(printWork(hostile)).toContain('<i>a</i> <script>alert(1)</script> a<b & ')
  const html = htmlOf(hostile)
  expect(html.replace(/<\/?i>/g, '')).not.toMatch(/</)
  expect(html).toContain('&lt;i&#62;a')
})

test('every type of work is printed with its title', () => {
  for (const type of workTypes)
    expect(printWork({ ...report, type })).toMatch(/what the bridge cost/i)
})

test('a bibliography is sorted by author, and the order of the rows is no fact', () => {
  const works = [report, bare, { ...report, id: 'w3', authors: [{ family: 'Adler', given: 'Bo' }] }]
  const printed = printBibliography(works)
  expect(printed.map(({ id }) => id)).toEqual(['w3', 'w2', 'w1'])
  expect(printBibliography(works.toReversed())).toEqual(printed)
  const alike = ['w9', 'w7', 'w8'].map((id) => ({ ...report, id }))
  expect(printBibliography(alike, 'vancouver').map(({ id }) => id)).toEqual(['w7', 'w8', 'w9'])
  expect(printBibliography([])).toEqual([])
})

test.each(citationStyles)('a list in the style %s has one order, as text and as HTML', (style) => {
  const works = ['w1', 'w3', 'w2'].flatMap((id) => [
    { ...report, id, title: `${id} <b>` },
    { ...report, id: `${id}b`, title: `R&D ${id}`, authors: [] },
  ])
  const ids = (format: 'text' | 'html') =>
    printBibliography(works, style, format).map(({ id }) => id)
  expect(ids('text')).toEqual(ids('html'))
  expect(new Set(ids('html')).size).toBe(works.length)
})

test('printing one work after another leaves no trace', () => {
  const first = printWork({ ...report, id: 'w4' })
  printWork({ ...report, id: 'w5' })
  printBibliography([{ ...report, id: 'w6' }])
  expect(printWork({ ...report, id: 'w7' })).toBe(first)
})

const moss = { family: 'Moss', given: 'Ada' }
const many = Array.from({ length: 22 }, (_, at) => ({ family: `Moss${at}`, given: 'Ada' }))
const odd: readonly Partial<Work>[] = [
  {},
  { authors: [], issued: null, container: null, address: null },
  { authors: [moss, { family: 'Moss', given: 'Arthur' }, { family: 'Özil', given: 'E.' }] },
  {
    authors: [
      moss,
      { family: 'de Moss', given: 'A.' },
      { family: 'Berg', given: 'J.' },
      moss,
      moss,
    ],
  },
  { authors: many, publisher: 'Moss & Sons', issued: '2020', doi: '10.1000/182' },
  { title: '12. “Quoted”: a² < <i>b</i> & «c»?', container: '<b>X</b>', issued: '1066-03' },
  { title: 'تاريخ الجسر', authors: [{ family: '<b>x</b>', given: '<i>q</i>' }] },
]

test.each(citationStyles)(
  'a work alone in the style %s is printed as in a list of one',
  (style) => {
    for (const type of workTypes)
      for (const change of odd) {
        const work = { ...report, type, ...change }
        expect(printWork(work, null, style)).toBe(printBibliography([work], style, 'text')[0]?.line)
      }
  },
)

test('an interview that stands nowhere is printed and listed like other works', () => {
  const work: Work = { ...bare, type: 'interview', authors: [moss], issued: '2026-03-14' }
  const line = 'Moss, A. (2026, March 14). Bridge.'
  expect(printWork(work)).toBe(line)
  expect(
    printBibliography([report, work], 'apa', 'text').map(({ id, line }) => [id, line]),
  ).toEqual([
    ['w2', line],
    ['w1', printWork(report)],
  ])
})

test('two authors of one name are told apart in a line of Harvard', () => {
  const authors = ['Ada', 'Arthur', 'Bo', 'Cy'].map((given) => ({ family: 'Moss', given }))
  expect(printWork({ ...report, authors }, null, 'harvard')).toMatch(/^Moss, Ada et al\. /)
})

test('a title that is a word of the program’s is a title like another', () => {
  for (const title of ['constructor', '__proto__', 'toString'])
    for (const style of citationStyles) {
      const work = { ...bare, title }
      expect(printWork(work, null, style)).toContain(
        printBibliography([work], style, 'text')[0]?.line,
      )
    }
})

test('another time zone and locale print the same', () => {
  const module = join(import.meta.dirname, '../../lib/review/bibliography.ts')
  const script = `import { printWork } from ${JSON.stringify(module)}; console.log(printWork(${JSON.stringify(report)}))`
  const env = {
    ...process.env,
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
  }
  expect(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
    }).trim(),
  ).toBe(printWork(report))
})
