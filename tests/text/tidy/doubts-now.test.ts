import { expect, test } from 'vitest'
import { readPlain } from '../../../lib/text/read/plain.ts'
import { doubted } from '../../../lib/text/read/source.ts'
import { doubtId, doubtsNow } from '../../../lib/text/tidy/doubts-now.ts'
import { type LooseBlock, loosened, ofKind } from '../../../lib/text/tidy/loose-block.ts'

function readingOf(text: string) {
  const reading = doubted(readPlain(text))
  if ('refused' in reading) throw new RangeError(reading.refused)
  const blocks = reading.blocks.map((block) => ({ ...block, kind: 'paragraph' as const }))
  return { ...reading, blocks, doubts: [] }
}
const reading = readingOf('The river rose.[1]\n\nMore.[2]\n\n[1] A report.')
const { blocks } = loosened(reading.characters, reading.blocks)
const last = (kind: LooseBlock['kind']) =>
  blocks.map((block, nth) => (nth === 2 ? ofKind(block, kind) : block))

test('a block that a person makes a note asks which marker is its own', () => {
  expect(doubtsNow(reading, blocks)).toEqual([])
  const doubts = doubtsNow(reading, last('footnote'))
  expect(doubts.map(({ at, note }) => [at.start, note?.start])).toEqual([
    [15, 30],
    [25, undefined],
  ])
})

test('other kinds ask nothing, and other doubts stay', () => {
  const kept = [{ kind: 'table' as const, at: { start: 20, end: 24 }, says: 'A table?' }]
  expect(doubtsNow({ ...reading, doubts: kept }, last('quotation'))).toBe(kept)
  const doubts = doubtsNow({ ...reading, doubts: kept }, last('footnote'))
  expect(doubts.map(({ kind }) => kind)).toEqual(['note marker', 'table', 'note marker'])
})

test('a note that a person makes a paragraph again asks no more', () => {
  const then = reading.blocks.map((block, nth) =>
    nth === 2 ? { ...block, kind: 'footnote' as const } : block,
  )
  const doubts = doubtsNow(reading, last('footnote'))
  expect(doubtsNow({ ...reading, blocks: then, doubts }, last('paragraph'))).toEqual([])
})

test('what was doubtful of words that were cut is doubtful no more', () => {
  const kept = [
    { kind: 'table' as const, at: { start: 4, end: 9 }, says: 'A table?' },
    { kind: 'table' as const, at: { start: 20, end: 24 }, says: 'A table?' },
  ]
  const doubts = doubtsNow({ ...reading, doubts: kept }, blocks.toSpliced(1, 1))
  expect(doubts).toEqual(kept.slice(0, 1))
})

test('a doubt is known by its kind and place', () => {
  expect(doubtId({ kind: 'table', at: { start: 3, end: 4 } })).toBe('table 3')
})
