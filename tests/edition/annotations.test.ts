import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { workIri, writeAnnotations } from '../../lib/edition/annotations.ts'
import { pageOf } from '../../lib/edition/page.ts'
import { writeTexts } from '../../lib/edition/text-files.ts'
import { readAnnotations } from '../../lib/edition/verify-annotations.ts'
import { annoContext } from '../support/anno-context.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const page = pageOf(harrow)
const { bytes } = writeAnnotations(page)
const collection = JSON.parse(new TextDecoder().decode(bytes))
const items = collection.first.items
const base = 'https://editions.example/editions/k7q2m4x9p3w6t8r5z1n0b2c4d6'
const found = (name: string) => items.find(({ id }: { id: string }) => id.endsWith(`#mark-${name}`))

/** The file as a program of the Semantic Web reads it; what it does not know makes it fail. */
const expanded = (document: unknown) =>
  jsonld.expand(document, {
    safe: true,
    documentLoader: async (url) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld')
      return { document: annoContext, documentUrl: url }
    },
  })

test('it is JSON-LD in which every term and every address has a meaning', async () => {
  const [graph] = await expanded(collection)
  expect(graph).toMatchObject({
    '@id': `${base}/edition-3.annotations.jsonld`,
    '@type': ['http://www.w3.org/ns/activitystreams#OrderedCollection'],
  })
  const marks = harrow.claims.flatMap(({ marks: some }) => some)
  expect(JSON.stringify(graph).split('"http://www.w3.org/ns/oa#Annotation"')).toHaveLength(
    marks.length + 1,
  )
  await expect(expanded({ ...collection, verdict: 'false' })).rejects.toThrow()
})

test('one annotation a mark, in the order of claims, with ids that last', () => {
  expect(items.map(({ id }: { id: string }) => id.split('#')[1])).toEqual(
    harrow.claims.flatMap(({ number, marks }) =>
      marks.map((mark) => `mark-${number}-${mark.number}`),
    ),
  )
  expect(collection.total).toBe(items.length)
})

test('a mark says the claim, its label, its word, the note, and the printed sources', () => {
  const { body, creator } = found('5-1')
  expect(creator).toEqual({ type: 'Person', name: 'Eve Varga' })
  expect(body.map(({ purpose }: { purpose: string }) => purpose).slice(0, 4)).toEqual([
    'describing',
    'classifying',
    'assessing',
    'commenting',
  ])
  expect(body[0]).toMatchObject({ id: `${base}#claim-5`, type: 'TextualBody' })
  expect(body[1]).toMatchObject({ source: `${base}#label-1-false` })
  expect(body[2]).toMatchObject({ value: 'false' })
  expect(body.slice(4).every(({ purpose }: { purpose: string }) => purpose === 'linking')).toBe(
    true,
  )
})

test('each span is found again in its text file by both selectors, alone', () => {
  const texts = new Map(
    writeTexts(harrow).map((file) => [
      `${base}/${file.name}`,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes),
    ]),
  )
  const read = readAnnotations(bytes) ?? []
  const spans = harrow.claims.flatMap(({ marks }) => marks.flatMap((mark) => mark.spans))
  const quoted = read.flatMap(({ target }) =>
    target.map((one) => {
      if ('state' in one) throw new Error('another revision')
      const { source, selector } = one
      const [{ start, end }, { exact, prefix, suffix }] = selector
      const text = texts.get(source) ?? ''
      expect(text.split(prefix + exact + suffix)).toHaveLength(2)
      const at = text.indexOf(prefix + exact + suffix) + prefix.length
      expect(Array.from(text.slice(0, at))).toHaveLength(start)
      expect(Array.from(text).slice(start, end).join('')).toBe(exact)
      return exact
    }),
  )
  expect(quoted).toEqual(spans.map(({ quotation }) => quotation))
})

test('a mark of two spans has two targets; positions count code points', () => {
  const snapshot = smallEdition('😀 one 😀 two 😀', [
    [
      { start: 3, end: 6 },
      { start: 10, end: 13 },
    ],
  ])
  const [one] = readAnnotations(writeAnnotations(pageOf(snapshot)).bytes) ?? []
  expect(one?.target.map(({ selector }) => selector)).toMatchObject([
    [{ start: 2, end: 5 }, { exact: 'one' }],
    [{ start: 8, end: 11 }, { exact: 'two' }],
  ])
})

test('a work is where its DOI, its address or the bibliography says', () => {
  const [first] = harrow.works
  if (first === undefined) throw new Error('no work')
  expect(workIri(harrow, { ...first, doi: '10.5555/a b' })).toBe('https://doi.org/10.5555/a%20b')
  expect(workIri(harrow, first)).toBe('https://county.example/gauges/harrow-bridge.csv')
  expect(workIri(harrow, { ...first, address: 'javascript:alert(1)' })).toBe(`${base}#work-w1`)
  expect(workIri(harrow, { ...first, address: null })).toBe(`${base}#work-w1`)
})
