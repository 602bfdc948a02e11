import { expect, test } from 'vitest'
import {
  chunksOf,
  headingsOf,
  needsExactSpace,
  numbered,
  outlineOf,
  titleAmong,
} from '../../../app/_desk/passages.ts'
import type { Block, BlockKind } from '../../../lib/text/blocks.ts'

const kinds: Readonly<Record<string, BlockKind>> = {
  h: 'heading',
  p: 'paragraph',
  q: 'quotation',
  l: 'list item',
  f: 'footnote',
}

/** Blocks drawn as letters, each ten characters and a line end. */
function blocks(drawn: string, length = 10): Block[] {
  return [...drawn].map((letter, at) => {
    const start = at * (length + 1)
    return { start, end: start + length, kind: kinds[letter] ?? 'paragraph' }
  })
}

/** How blocks are grouped, drawn as «p|ll|q». */
function grouped(drawn: string): string {
  const letter = (kind: BlockKind) => Object.keys(kinds).find((one) => kinds[one] === kind) ?? '?'
  return chunksOf(blocks(drawn))
    .flatMap(({ groups }) => groups)
    .map(({ passages }) => passages.map(({ kind }) => letter(kind)).join(''))
    .join('|')
}

test('paragraphs and quotations are numbered, headings, lists and notes are not', () =>
  expect(numbered(blocks('hpqlpf')).map(({ paragraph }) => paragraph)).toEqual([
    null,
    1,
    2,
    null,
    3,
    null,
  ]))

test('neighbouring list items, quotations and notes stand together, paragraphs alone', () =>
  expect(grouped('pplllqqpffh')).toBe('p|p|lll|qq|p|ff|h'))

test('every block is in exactly one chunk, in order', () => {
  const many = blocks('hppplllppq'.repeat(40), 300)
  const chunks = chunksOf(many)
  expect(chunks.length).toBeGreaterThan(10)
  const places = chunks.flatMap(({ groups }) => groups.flatMap(({ passages }) => passages))
  expect(places.map(({ index }) => index)).toEqual(many.map((_, index) => index))
  for (const { start, end } of chunks) expect(start).toBeLessThan(end)
})

test('a list of thousands is cut all the same', () =>
  expect(chunksOf(blocks('l'.repeat(2_000), 100)).length).toBeGreaterThan(20))

test('a longer chunk is guessed to be taller', () => {
  const [short] = chunksOf(blocks('p', 100))
  const [long] = chunksOf(blocks('p', 900))
  expect(long?.guess).toBeGreaterThan(short?.guess ?? 0)
})

test('an empty text has no chunks', () => expect(chunksOf([])).toEqual([]))

test('headings are listed with their place among the blocks', () =>
  expect(headingsOf(blocks('phph')).map(({ index }) => index)).toEqual([1, 3]))

test.each([' begins', 'ends ', 'two  spaces', 'a\ttab', 'a\nline'])(
  'the white space of «%s» is drawn as it stands',
  (words) => expect(needsExactSpace(words)).toBe(true),
)

test('single spaces and no-break spaces need no care', () =>
  expect(needsExactSpace('a b\u00a0c')).toBe(false))

/** The levels of headings on the page, for levels in the text. */
function onPage(...levels: number[]): (number | null)[] {
  const drawn = blocks('h'.repeat(levels.length)).map((block, at) => ({
    ...block,
    level: levels[at] ?? 1,
  }))
  return numbered(drawn).map(({ heading }) => heading)
}

test('headings on the page begin below the title, whatever level the text begins with', () => {
  expect(onPage(1, 2, 3, 1)).toEqual([2, 3, 4, 2])
  expect(onPage(2, 2)).toEqual([2, 2])
})

test('no level is skipped on the way down', () => {
  expect(onPage(1, 4, 1, 6)).toEqual([2, 3, 2, 3])
  expect(onPage(3, 1, 3)).toEqual([2, 2, 3])
})

test('levels end at six', () => expect(onPage(1, 2, 3, 4, 5, 6)).toEqual([2, 3, 4, 5, 6, 6]))

test('a first heading of the words of the title is the title, whatever its white space', () => {
  const characters = 'The  river rose\nIt rained.'
  const drawn: Block[] = [
    { start: 0, end: 15, kind: 'heading', level: 1 },
    { start: 16, end: 26, kind: 'paragraph' },
  ]
  expect(titleAmong(characters, drawn, 'The river rose')).toBe(0)
  expect(titleAmong(characters, drawn, 'The river')).toBeNull()
  expect(
    titleAmong('It rained.', [{ start: 0, end: 10, kind: 'paragraph' }], 'It rained.'),
  ).toBeNull()
  expect(titleAmong('', [], '')).toBeNull()
})

test('a title may follow a line or two, and far down it is a heading like others', () => {
  const near: Block[] = [
    { start: 0, end: 5, kind: 'paragraph' },
    { start: 6, end: 11, kind: 'heading' },
  ]
  expect(titleAmong('14 May\nRiver'.slice(1), near, 'River')).toBe(1)
  const far = `${'x'.repeat(400)}\nRiver`
  const drawn: Block[] = [
    { start: 0, end: 400, kind: 'paragraph' },
    { start: 401, end: 406, kind: 'heading' },
  ]
  expect(titleAmong(far, drawn, 'River')).toBeNull()
})

test('under a heading that is the title the next ones begin at level 2, whatever they were', () => {
  const drawn = blocks('hphp').map((block, at) => ({ ...block, level: at === 0 ? 1 : 3 }))
  expect(numbered(drawn, 0).map(({ heading }) => heading)).toEqual([1, null, 2, null])
})

test('the outline leaves out the title', () => {
  const seen = { characters: 'River\nrain\nsnow', text: { title: 'River' } }
  const drawn: Block[] = [
    { start: 0, end: 5, kind: 'heading' },
    { start: 6, end: 10, kind: 'heading' },
  ]
  expect(outlineOf({ ...seen, blocks: drawn }).map(({ index }) => index)).toEqual([1])
  const other = { ...seen, text: { title: 'Rain' }, blocks: drawn }
  expect(outlineOf(other).map(({ index }) => index)).toEqual([0, 1])
})
