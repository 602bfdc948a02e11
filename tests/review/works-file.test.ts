import { expect, test } from 'vitest'
import type { Work } from '../../lib/review/citation.ts'
import { readReferences } from '../../lib/review/reference.ts'
import { type WorksFile, worksFiles, writeWorks } from '../../lib/review/works-file.ts'

const work: Work = {
  id: 'b',
  type: 'report',
  title: 'Über <Brücken> & 100 % {of} 1_2 #$ ~ ^ a\\b 犬',
  authors: [
    { family: 'van der Berg', given: 'Jan' },
    { family: 'Harrow Council', given: null },
  ],
  container: null,
  publisher: 'Press & Sons',
  issued: '2026-03-14',
  address: 'https://example.org/a_b?c=%20d&e#f',
  doi: '10.1000/1_2',
  textId: null,
}
const page: Work = {
  ...work,
  id: 'a',
  type: 'webpage',
  title: 'A page',
  authors: [],
  publisher: null,
  issued: '2024',
  doi: null,
}
const article: Work = {
  ...work,
  id: 'c',
  type: 'article-journal',
  container: 'Loads',
  publisher: null,
  issued: '2020-05',
  address: null,
}
const names: readonly WorksFile[] = ['works.bib', 'works.ris', 'works.json']

function readBack(works: readonly Work[], name: WorksFile) {
  const read = readReferences(writeWorks(works, name))
  if ('refused' in read) throw new Error(read.refused)
  expect(read.unread).toEqual([])
  expect(read.kind).toBe(worksFiles[name].format)
  return read.found.map(({ fields }) => fields)
}

test.each(names)('the library as %s is read back as it was', (name) => {
  const fields = [page, article, work].map(({ id: _, textId: __, ...rest }) => rest)
  const back = readBack([work, page, article], name)
  expect(back).toHaveLength(3)
  for (const one of fields) expect(back).toContainEqual(one)
})

test('each work has a key of its own, and the order of the rows is no fact', () => {
  const twins = [work, { ...work, id: 'x' }, { ...work, id: 'y', authors: [] }]
  for (const name of names) {
    expect(writeWorks(twins, name)).toBe(writeWorks(twins.toReversed(), name))
  }
  const keys = [...writeWorks(twins, 'works.bib').matchAll(/^@\w+\{([^,]+),/gmu)].map(([, k]) => k)
  expect(keys).toEqual(['uberbrucken2026', 'vander2026', 'vander2026b'])
})

test('a library without works is an empty file', () => {
  expect(writeWorks([], 'works.bib')).toBe('')
  expect(writeWorks([], 'works.json')).toBe('[]\n')
})
