import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../../app/_desk/pieces.ts'
import { noteLinksOf } from '../../../lib/text/note-links.ts'
import { runs } from '../../../lib/text/runs.ts'

const text = 'A bridge[7] fell.\n\n[7] So they say.'
const noteAt = text.indexOf('[7] So')
const marker = { start: 8, end: 11 }
const blocks = [
  { kind: 'paragraph' as const, start: 0, end: 17 },
  { kind: 'footnote' as const, start: noteAt, end: text.length, markers: [marker] },
]
const links = noteLinksOf(text, blocks)
const [paragraph = marker, note = marker] = blocks
const marked = (...spans: readonly (readonly [number, number])[]) =>
  runs(spans.map(([start, end], nth) => ({ id: `m${nth}`, spans: [{ start, end }] })))

test('a marker leads to its note, and the sign of the note back', () => {
  const [before, sign, after] = piecesOf(paragraph, [], links)
  expect([before?.link, after?.link]).toEqual([null, null])
  expect(sign).toMatchObject({ ...marker, link: { to: { start: noteAt }, says: 'To note 7' } })
  const [back] = piecesOf(note, [], links)
  expect(back?.link).toMatchObject({ to: marker, says: 'Back to where note 7 is referred to' })
})

test('a marker within a mark is cut out of it and stays under its line', () => {
  const pieces = piecesOf(paragraph, marked([2, 16]), links)
  expect(
    pieces.map(({ start, end, ids, link }) => [text.slice(start, end), ids, link !== null]),
  ).toEqual([
    ['A ', [], false],
    ['bridge', ['m0'], false],
    ['[7]', ['m0'], true],
    [' fell', ['m0'], false],
    ['.', [], false],
  ])
})

test('of a marker that a mark parts only the first piece has its id', () => {
  const pieces = piecesOf(paragraph, marked([2, 9]), links).filter(({ link }) => link !== null)
  expect(pieces.map(({ start, begins }) => [start, begins])).toEqual([
    [8, true],
    [9, false],
  ])
})

test('the pieces of a block are the block, in order, under the marks that stand there', () => {
  const at = fc
    .tuple(fc.nat(16), fc.nat(16))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
  fc.assert(
    fc.property(fc.array(at, { maxLength: 6 }), (spans) => {
      const pieces = piecesOf(paragraph, marked(...spans), links)
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
        text.slice(0, 17),
      )
      for (const { start, end, ids } of pieces) {
        const over = spans.flatMap(([a, b], nth) => (a <= start && end <= b ? [`m${nth}`] : []))
        expect([...ids].toSorted()).toEqual(over.toSorted())
      }
    }),
  )
})
