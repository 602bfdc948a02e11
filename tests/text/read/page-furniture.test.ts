import { expect, test } from 'vitest'
import { withoutFurniture } from '../../../lib/text/read/page-furniture.ts'
import { linesOf, wordsOf } from '../../../lib/text/read/page-lines.ts'
import { lines, paints } from '../../support/painted.ts'

/** Pages of three lines with what stands above and below them. */
function read(pages: number, head: (page: number) => string, foot: (page: number) => string) {
  const all = Array.from({ length: pages }, (_, i) => i + 1).flatMap((page) =>
    linesOf(page, [
      ...lines(
        [`First of ${'abcdefghij'[page]}.`, 'Second.', `Third of ${'klmnopqrst'[page]}.`],
        60,
        100,
      ),
      ...[
        paints({ text: head(page), x: 60, y: 40 }),
        paints({ text: foot(page), x: 280, y: 760 }),
      ].filter(({ text }) => text !== ''),
    ]),
  )
  const { lines: kept, notes, doubted } = withoutFurniture(all, pages)
  return { kept: kept.map(wordsOf), notes, doubted: [...doubted].map(wordsOf) }
}

test('a running head and the numbers of pages are left out, and said', () => {
  const { kept, notes, doubted } = read(
    4,
    () => 'The Nile Review',
    (page) => `– ${page + 10} –`,
  )
  expect(kept).toHaveLength(12)
  expect(notes).toEqual([
    '«The Nile Review» at the head of 4 of 4 pages was left out.',
    'Page numbers at the foot of 4 of 4 pages were left out.',
  ])
  expect(doubted).toEqual([])
})

test('heads that alternate are left out too', () =>
  expect(
    read(
      6,
      (page) => (page % 2 ? 'The Nile' : 'Ada Writer'),
      () => '',
    ).kept,
  ).toHaveLength(18))

test('what stands on two pages is kept and doubted; a figure that does not count is kept', () => {
  expect(
    read(
      2,
      () => 'The Nile Review',
      () => '',
    ),
  ).toMatchObject({
    kept: expect.arrayContaining(['The Nile Review']),
    notes: [],
    doubted: ['The Nile Review', 'The Nile Review'],
  })
  expect(
    read(
      4,
      () => '',
      () => '1901',
    ).kept,
  ).toContain('1901')
})

test('a line of the body that comes again is none, for it is not set apart', () => {
  const { kept, notes } = read(
    5,
    () => '',
    () => '',
  )
  expect(kept.filter((line) => line === 'Second.')).toHaveLength(5)
  expect(notes).toEqual([])
})

test('a head that begins further out than the text leaves the edges of the text where they are', () => {
  const page = (n: number) =>
    linesOf(n, [
      paints({ text: 'Head', x: 0, y: 20 }),
      ...lines([`Words of ${n}`, 'go on', 'and on.'], 60, 100),
    ])
  const { lines: stays } = withoutFurniture([1, 2, 3].flatMap(page), 3)
  expect(new Set(stays.map(({ left }) => left))).toEqual(new Set([60]))
})

test('what the file calls an artifact stays, and is doubted', () => {
  const all = linesOf(1, [
    { ...paints({ text: 'Head', x: 60, y: 20 }), artifact: true },
    paints({ text: 'Words', x: 60, y: 100 }),
  ])
  const { lines: stays, doubted } = withoutFurniture(all, 1)
  expect(stays).toHaveLength(2)
  expect([...doubted].map(wordsOf)).toEqual(['Head'])
})
