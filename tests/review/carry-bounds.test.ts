import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryBounds } from '../../lib/review/carry-bounds.ts'
import type { Bound } from '../../lib/text/sentences.ts'
import { sentencesOf } from '../../lib/text/sentences.ts'

/** A text of one paragraph with its sentences, as somebody bounded them. */
function written(text: string, bounds: readonly Bound[]) {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  return { text, sentences: sentencesOf({ text, blocks, language: 'en' }, bounds) }
}

const text = 'It rained; the river rose. He said yes. And no. The end.'
const parted = { at: text.indexOf('the river'), begins: true }
const joined = { at: text.indexOf('And no'), begins: false }

const carried = (after: string, bounds = [parted, joined], before = text) =>
  carryBounds(written(before, bounds), after, bounds)

test('what was said of a place holds where its words stand unchanged, wherever they now stand', () => {
  const after = `Before 😀. He said yes. And no. It rained; the river rose. More.`
  expect(carried(after)).toEqual({
    carried: [
      { at: after.indexOf('And no'), begins: false },
      { at: after.indexOf('the river'), begins: true },
    ],
    left: 0,
  })
})

test('a changed letter on either side of the place, and the word falls away', () => {
  expect(carried(text.replace('It rained', 'It poured'), [parted])).toEqual({
    carried: [],
    left: 1,
  })
  expect(carried(text.replace('river rose', 'river ran'), [parted])).toEqual({
    carried: [],
    left: 1,
  })
  expect(carried(text.replace('And no', 'And nay'), [joined])).toEqual({ carried: [], left: 1 })
})

test('the sentences beside them may change', () => {
  expect(carried(text.replace('The end', 'No end')).left).toBe(0)
})

test('words that came to stand twice, or within longer ones, are not guessed', () => {
  expect(carried(`${text} He said yes. And no.`, [joined])).toEqual({ carried: [], left: 1 })
  expect(carried('XIt rained; the river rose.', [parted])).toEqual({ carried: [], left: 1 })
})

test('words that stand twice, and of which the same was said, follow both', () => {
  const twice = 'Yes; but no. Once. Yes; but no. Twice.'
  const both = [twice.indexOf('but'), twice.lastIndexOf('but')].map((at) => ({ at, begins: true }))
  expect(carried(`New. ${twice}`, both, twice).carried).toHaveLength(2)
  expect(carried(`New. ${twice}`, both.slice(0, 1), twice)).toEqual({ carried: [], left: 1 })
})

test('nothing that is carried stands between other words than before', () => {
  const piece = fc.constantFrom('a b; c d. ', 'E f. ', 'G h; i j. ', 'K. ', 'l m. ')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.array(piece, { maxLength: 12 }),
      (was, is) => {
        const before = `A. ${was.join('')}`.trim()
        const after = `A. ${is.join('')}`.trim()
        const bounds = [...before.matchAll(/(?<=; )\w/gu)].map(({ index }) => ({
          at: index,
          begins: true,
        }))
        const { carried, left } = carryBounds(written(before, bounds), after, bounds)
        expect(carried.length + left).toBe(bounds.length)
        for (const { at } of carried) expect(after.slice(at - 2, at)).toBe('; ')
      },
    ),
  )
})

test('in a megabyte of one letter it is not looked for long, and nothing is guessed', () => {
  const letters = `${'a'.repeat(250_000)}\n${'a'.repeat(749_999)}`
  const sentences = [
    { start: 0, end: 250_000 },
    { start: 250_001, end: letters.length },
  ]
  const used = process.cpuUsage()
  const bounds = [{ at: 1_000, begins: false }]
  expect(carryBounds({ text: letters, sentences }, letters, bounds)).toEqual({
    carried: [],
    left: 1,
  })
  expect(process.cpuUsage(used).user).toBeLessThan(2_000_000)
})
