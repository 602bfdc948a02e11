import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_PASTED, type ReferencesRead, readReferences } from '../../lib/review/reference.ts'

function read(pasted: string): ReferencesRead {
  const found = readReferences(pasted)
  if ('refused' in found) throw new Error(found.refused)
  return found
}
const first = (pasted: string) => read(pasted).found[0]?.fields
const refused = (pasted: string) => {
  const found = readReferences(pasted)
  return 'refused' in found ? found.refused : null
}

test('BibTeX of Google Scholar', () =>
  expect(
    first(`@article{turing1950computing,
  title={Computing machinery and intelligence},
  author={Turing, Alan M},
  journal={Mind},
  volume={59},
  number={236},
  pages={433--460},
  year={1950},
  publisher={Oxford University Press}
}`),
  ).toEqual({
    type: 'article-journal',
    title: 'Computing machinery and intelligence',
    authors: [{ family: 'Turing', given: 'Alan M' }],
    container: 'Mind',
    publisher: 'Oxford University Press',
    issued: '1950',
    address: null,
    doi: null,
  }))

test('BibTeX of Zotero: LaTeX letters, a body as author, a name with its particle, a full date', () =>
  expect(
    first(String.raw`
@report{who_2021,
	title = {{\"O}kologie \& {Bridges}: {A} review},
	url = {https://www.who.int/a?b=c},
	author = {{World Health Organization} and van der Berg, Jan},
	institution = {WHO},
	date = {2021-03-04},
	langid = {english},
	note = {Accessed: 2022-01-01},
}`),
  ).toEqual({
    type: 'report',
    title: 'Ökologie & Bridges: A review',
    authors: [
      { family: 'World Health Organization', given: null },
      { family: 'van der Berg', given: 'Jan' },
    ],
    container: null,
    publisher: 'WHO',
    issued: '2021-03-04',
    address: 'https://www.who.int/a?b=c',
    doi: null,
  }))

test('BibTeX of Crossref, on one line, with its DOI as an address', () =>
  expect(
    first(
      ' @article{Doe_2020, title={On piers}, volume={3}, url={http://dx.doi.org/10.1000/ABC}, DOI={10.1000/abc}, journal={Loads}, author={Doe, Jane}, year={2020}, month=may }\n',
    ),
  ).toMatchObject({ doi: '10.1000/abc', address: null, issued: '2020-05', container: 'Loads' }))

test('«misc» with an address is a page of the web', () => {
  expect(first('@misc{a, title={A}, url={https://a.example/b}}')?.type).toBe('webpage')
  expect(first('@misc{a, title={A}}')?.type).toBe('document')
})

test('RIS of PubMed, and of a publisher in the old way', () => {
  const pubmed = read(`TY  - JOUR
DB  - PubMed
AU  - Doe, Jane
AU  - Roe, Richard
T1  - Loads on old piers.
LA  - eng
SN  - 1234-5678
Y1  - 2021/03/04
AB  - Long words.
SP  - 1
EP  - 9
VL  - 12
IS  - 3
JF  - Journal of loads
DO  - 10.1000/abc
UR  - https://pubmed.example/1
ER  - 
`)
  expect(pubmed.found[0]?.fields).toMatchObject({
    type: 'article-journal',
    title: 'Loads on old piers.',
    authors: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Richard' },
    ],
    issued: '2021-03-04',
    doi: '10.1000/abc',
    address: 'https://pubmed.example/1',
  })
  const two = read(
    'TY  - BOOK\r\nTI  - A book\r\nPY  - 1999\r\nER  - \r\n\r\nTY  - ELEC\r\nTI  - A page\r\nER  -',
  )
  expect(two.found.map(({ line, fields }) => [line, fields.type, fields.title])).toEqual([
    [1, 'book', 'A book'],
    [6, 'webpage', 'A page'],
  ])
})

test('CSL-JSON of Zotero, and what Crossref itself answers', () => {
  expect(
    first(
      '[{"id":"x","type":"webpage","title":"A page","URL":"https://a.example/b","author":[{"literal":"The Council"}],"issued":{"date-parts":[["2024",2]]}}]',
    ),
  ).toMatchObject({
    type: 'webpage',
    authors: [{ family: 'The Council', given: null }],
    issued: '2024-02',
  })
  expect(
    first(
      '{"status":"ok","message":{"DOI":"10.1000/abc","type":"journal-article","title":["On <i>E. coli</i>"],"container-title":["Loads"],"author":[{"given":"A","family":"B"},{"name":"WHO"}],"issued":{"date-parts":[[2021]]}}}',
    ),
  ).toEqual({
    type: 'article-journal',
    title: 'On E. coli',
    authors: [
      { family: 'B', given: 'A' },
      { family: 'WHO', given: null },
    ],
    container: 'Loads',
    publisher: null,
    issued: '2021',
    address: null,
    doi: '10.1000/abc',
  })
})

test('a bare DOI and a bare address fill their field and leave the rest to be typed', () => {
  expect(read('doi: 10.1000/182')).toMatchObject({ kind: 'DOI', found: [{ line: 1 }] })
  expect(first(' https://doi.org/10.1000/182 ')).toMatchObject({ doi: '10.1000/182', title: '' })
  expect(read('https://example.org/a')).toMatchObject({ kind: 'address' })
  expect(first('www.example.org/a')).toMatchObject({
    type: 'webpage',
    address: 'https://www.example.org/a',
  })
})

test('several entries are each found with the line on which they begin; one that is broken is said with its own', () => {
  const { found, unread } = read(`% my library
@string{gaz = "Harrow Gazette"}

@article{a, title = {First}, journal = gaz, year = 2020}
@article{b, title = {Second, year = 2021}
@comment{ignored {title}}
@book{c, title = "Third {"}quoted{"}", year = 1999}
@misc{d, title = }
`)
  expect(found.map(({ line, fields }) => [line, fields.title, fields.container])).toEqual([
    [4, 'First', 'Harrow Gazette'],
    [7, 'Third "quoted"', null],
  ])
  expect(unread.map(({ line }) => line)).toEqual([5, 8])
  expect(unread[0]?.why).toContain('a brace is missing')
})

test('what cannot be kept is left out and said', () => {
  const [one] = read(
    '[{"title":"A","issued":{"date-parts":[[2024,13,40]]},"URL":"javascript:alert(1)","DOI":"10.1/x"}]',
  ).found
  expect(one?.fields).toMatchObject({ issued: '2024', address: null, doi: null })
  expect(one?.notes).toHaveLength(2)
  expect(read('[{"title":"A","issued":{"raw":"the day after"}}]').found[0]?.notes).toEqual([
    'Its date, «the day after», could not be read.',
  ])
  expect(read('[{}, 3, null]')).toMatchObject({ found: [{ notes: ['It has no title.'] }] })
  expect(read('[{}, 3, null]').unread.map(({ why }) => why)).toEqual([
    'Item 2 of the list is no work.',
    'Item 3 of the list is no work.',
  ])
})

test.each([
  ['', /Paste a reference/],
  ['Moss, A. (2026). What the bridge cost.', /no BibTeX, RIS, CSL-JSON, DOI or address/],
  ['{"title": }', /no JSON/],
  ['x'.repeat(MOST_PASTED + 1), /64,000/],
  ['@misc{a,title={b}}\n'.repeat(101), /101 works/],
  ['TY  - JOUR\nER  - \n'.repeat(101), /101 works/],
  [`[${'{},'.repeat(100)}{}]`, /101 works/],
])('what is none of these is answered with a sentence: %#', (pasted, sentence) =>
  expect(refused(pasted)).toMatch(sentence),
)

const hostile: Readonly<Record<string, string>> = {
  'braces in braces': `@a{b,t=${'{'.repeat(30_000)}${'}'.repeat(30_000)}}`,
  'entries that never close': '@a{'.repeat(20_000),
  'strings of strings': Array.from(
    { length: 40 },
    (_, n) => `@string{s${n + 1} = s${n} # s${n} # s${n}}`,
  ).join('\n'),
  'a field of strings': `@string{a="${'x'.repeat(900)}"}\n@a{b,title=${'a#'.repeat(30_000)}a}`,
  'nested commands': `@a{b,title={${'\\textbf{'.repeat(29)}x${'}'.repeat(29)}}}`,
  'accents without letters': `@a{b,title={${'\\"'.repeat(30_000)}}}`,
  subscripts: `@a{b,title={${'$x_'.repeat(20_000)}}}`,
  names: `@a{b,author={${'a, b and '.repeat(7_000)}c}}`,
  blanks: `@a{b,title={${' '.repeat(60_000)}}}`,
  digits: `@a{b,date={${'1'.repeat(60_000)}}}`,
  fields: `@a{b,${'x=1,'.repeat(15_000)}}`,
  'RIS without end': `TY  - JOUR\n${'AU  - a,'.repeat(7_000)}`,
  'RIS of one tag': `TY  - JOUR\nPY  - ${'1/'.repeat(30_000)}\nER  - `,
  'JSON in JSON': `${'['.repeat(30_000)}`,
  __proto__: '[{"__proto__":{"x":1},"type":"__proto__","title":"A"}]',
}

test.each(Object.keys(hostile))('hostile references end, in a work or a sentence: %s', (name) => {
  const answer = readReferences(hostile[name] ?? '')
  expect(JSON.stringify(answer).length).toBeLessThan(3_000_000)
  expect(Object.prototype).not.toHaveProperty('x')
})

test('whatever is pasted is answered', () => {
  const piece = fc.constantFrom(
    '@',
    'article',
    '{',
    '}',
    '"',
    ',',
    '=',
    '#',
    '\\',
    '$',
    'title',
    'TY  - JOUR',
    '\n',
    'AU  - ',
    'ER  - ',
    '[',
    ']',
    '{"title":',
    '10.1000/1',
    'https://',
    ' ',
    'é',
    '\u0000',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const answer = readReferences(pieces.join(''))
      expect('refused' in answer || 'found' in answer).toBe(true)
    }),
    { numRuns: 300 },
  )
})
