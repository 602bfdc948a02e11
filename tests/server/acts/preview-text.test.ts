import { expect, test } from 'vitest'
import { previewText } from '../../../lib/server/acts/preview-text.ts'
import { readLibrary } from '../../../lib/server/acts/read-library.ts'
import { cast, stage } from '../../support/cast.ts'
import { asDocx, pdfOf } from '../../support/documents.ts'
import { kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const source = (kind: 'plain' | 'docx' | 'pdf', bytes: Uint8Array) => ({
  source: { kind, fileName: 'a', mediaType: 'text/plain', bytes: new Uint8Array(bytes) },
})
const words = (text: string) => source('plain', new TextEncoder().encode(text))

test('a file is read as it would come in, in code points, and nothing is kept', async () => {
  const { eve, projectId } = await cast({ text: null, only: ['eve'] })
  const before = await kindsOf(projectId)
  const told: unknown[] = []
  const following = { tell: (one: unknown) => void told.push(one), signal: null }
  const seen = await previewText(eve, null, source('docx', await asDocx()), following)
  expect(seen).toMatchObject({ title: 'The Nile in Flood', author: 'Ada Writer', doubts: [] })
  expect(seen.blocks.at(-1)).toMatchObject({ kind: 'footnote', markers: [expect.anything()] })
  const pdf = pdfOf([[{ text: 'The river rose.', x: 60, y: 60 }]])
  expect(await previewText(eve, null, source('pdf', pdf), following)).toMatchObject({
    blocks: [{ from: 0, to: 15, kind: 'paragraph', page: 1 }],
  })
  expect(told).toContainEqual({ done: 0, of: 1, what: 'reading the pages' })
  expect(await readLibrary(eve)).toEqual([])
  expect(await kindsOf(projectId)).toEqual(before)
})

test('places are counted in code points', async () => {
  const { eve } = await cast({ text: null, only: ['eve'] })
  const { blocks, doubts } = await previewText(eve, null, words('A dog 🐕.[1]\n\n[1] See.'))
  expect(blocks.map(({ from, to }) => [from, to])).toEqual([
    [0, 11],
    [13, 21],
  ])
  expect(doubts).toMatchObject([{ at: { from: 8, to: 11 }, note: { from: 13, to: 21 } }])
})

test('who may not bring in texts has nothing read, and what cannot be read is refused', async () => {
  const { rui, mina, eve } = await cast({ text: null, only: ['rui', 'mina', 'eve'] })
  for (const seat of [rui, mina]) {
    expect(await refused(previewText(seat, null, words('Words.')))).toMatchObject({
      kind: 'not yours',
    })
  }
  expect(await refused(previewText(eve, null, source('pdf', new Uint8Array(3))))).toMatchObject({
    kind: 'not understood',
    facts: { field: 'source' },
  })
  const stopped = { tell: () => {}, signal: AbortSignal.abort() }
  expect(await refused(previewText(eve, null, words('Words.'), stopped))).toMatchObject({
    kind: 'not now',
  })
})
