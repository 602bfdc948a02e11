import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockKind,
  blockAt,
  blocksIn,
  blocksToCodePoints,
  blocksToUnits,
  checkBlocks,
  numbered,
  outline,
} from '../../lib/text/blocks.ts'
import { span } from '../../lib/text/span.ts'
import { codePointIndex } from '../../lib/text/units.ts'

const text = 'Rivers 😀\n\nThe Nile is long.\n\n- the Po\n\n[1] A map.'
const blocks: readonly Block[] = [
  { start: 0, end: 9, kind: 'heading', level: 1 },
  { start: 11, end: 28, kind: 'paragraph' },
  { start: 30, end: 38, kind: 'list item', level: 1 },
  { start: 40, end: 50, kind: 'footnote' },
]

/** The complaint about one block of «The Nile». */
function about(block: Partial<Block>): string | null {
  return checkBlocks('The 😀Nile', [{ start: 0, end: 3, kind: 'paragraph', ...block }])
}

test('blocks in order, inside, not overlapping and not empty are right', () =>
  expect(checkBlocks(text, blocks)).toBeNull())

test('blocks may touch', () =>
  expect(
    checkBlocks('ab', [
      { start: 0, end: 1, kind: 'paragraph' },
      { start: 1, end: 2, kind: 'paragraph' },
    ]),
  ).toBeNull())

test('what is wrong with a block is said in a sentence', () => {
  expect(about({ start: 2, end: 2 })).toBe('Block 1 (paragraph) goes from 2 to 2 and is empty.')
  expect(about({ end: 11 })).toContain('ends at 11, but the text has 10 units')
  expect(about({ start: -1 })).toContain('begins at -1, before 0')
  expect(about({ start: 0.5 })).toContain('no offsets')
  expect(about({ end: 5 })).toContain('cuts a character in two')
  expect(about({ start: 5, end: 10 })).toContain('cuts a character in two')
  expect(about({ kind: 'heading' })).toContain('has no level')
  expect(about({ kind: 'heading', level: 7 })).toContain('has the level 7')
  expect(about({ kind: 'quotation', level: 0 })).toContain('has the level 0')
  expect(about({ level: 1 })).toContain('its kind has none')
})

test('a page counts from 1, and markers belong to a footnote, in order', () => {
  expect(about({ page: 1 })).toBeNull()
  expect(about({ page: 0 })).toContain('is on page 0')
  expect(about({ markers: [{ start: 6, end: 7 }] })).toContain('only a footnote has')
  const note = (...markers: readonly { start: number; end: number }[]) =>
    about({ kind: 'footnote', markers })
  expect(note({ start: 6, end: 7 }, { start: 8, end: 9 })).toBeNull()
  expect(note({ start: 8, end: 9 }, { start: 6, end: 7 })).toContain('the 2., that is out of order')
  expect(note({ start: 9, end: 12 })).toContain('the text has 10 units')
  expect(note({ start: 4, end: 5 })).toContain('cuts a character in two')
})

test('markers come back from code points as they went, and blocks without have none', () => {
  const index = codePointIndex(text)
  const noted = blocks.map((block) =>
    block.kind === 'footnote' ? { ...block, page: 2, markers: [{ start: 25, end: 27 }] } : block,
  )
  const points = blocksToCodePoints(index, noted)
  expect(points.at(-1)).toMatchObject({ page: 2, markers: [{ from: 24, to: 26 }] })
  expect(Object.keys(points[0] ?? {})).toEqual(['from', 'to', 'kind', 'level'])
  expect(blocksToUnits(index, points)).toEqual(noted)
})

test('blocks that overlap or are out of order are named', () => {
  const [heading, paragraph] = blocks
  if (heading === undefined || paragraph === undefined) throw new RangeError('no blocks')
  expect(checkBlocks(text, [paragraph, heading])).toContain('Block 2 (heading) begins at 0')
  expect(checkBlocks(text, [heading, { ...paragraph, start: 8 }])).toContain('begins at 8')
})

test('paragraphs and list items are numbered, headings and footnotes are not', () =>
  expect(numbered(blocks)).toEqual([null, 1, 2, null]))

test('the outline is the headings, each on one line', () => {
  const at = { start: 0, end: 10, level: 2 }
  expect(outline([{ ...at, kind: 'heading' }], ' The\n Nile')).toEqual([
    { ...at, title: 'The Nile' },
  ])
  expect(outline(blocks, text)).toEqual([{ start: 0, end: 9, level: 1, title: 'Rivers 😀' }])
})

test('the block of a unit is the one that looking at every block finds', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(20), (offset, size) => {
      const at = blocks.find(({ start, end }) => start <= offset && offset < end)
      expect(blockAt(blocks, offset)).toBe(at ?? null)
      const meets = ({ start, end }: Block) => start < offset + size && offset < end && size > 0
      expect(blocksIn(blocks, span(offset, offset + size))).toEqual(blocks.filter(meets))
    }),
    { numRuns: 500 },
  )
})

test('blocks come back from code points as they went', () => {
  const index = codePointIndex(text)
  const stored = blocksToCodePoints(index, blocks)
  expect(stored[0]).toEqual({ from: 0, to: 8, kind: 'heading', level: 1 })
  expect(blocksToUnits(index, stored)).toEqual(blocks)
})

test('a number belongs to an item of a list, and is one that it may have', () => {
  const block = (kind: BlockKind, number: number): Block => ({
    start: 0,
    end: 3,
    kind,
    ordinal: { number, style: '1' },
  })
  expect(checkBlocks('One', [block('list item', -4)])).toBeNull()
  expect(checkBlocks('One', [block('paragraph', 1)])).toContain('only an item of a list has')
  expect(checkBlocks('One', [block('list item', 1.5)])).toContain('the number 1.5')
})
