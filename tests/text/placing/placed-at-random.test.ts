/** What must hold of every placing, whatever the texts: drawn at random, and made to be slow. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_PLACES, placeMarks } from '../../../lib/text/placing/place-marks.ts'
import { overlaps } from '../../../lib/text/span.ts'
import { graphemeStart } from '../../../lib/text/units.ts'
import { fateOf, isRight, passagesIn, truthOf } from '../../support/placing-truth.ts'
import { chanceOf, inventedSource, revise } from '../../support/revised-text.ts'

test('over some thousand random edits nothing is silently wrong, and nearly nothing is misplaced', () => {
  let [edits, marked, exact, failed] = [0, 0, 0, 0]
  for (const [k, share] of [0.01, 0.05, 0.05, 0.2, 0.2, 0.5].entries()) {
    const chance = chanceOf(40 + k)
    const source = inventedSource(chance, 60_000)
    const revised = revise(chance, source, share)
    const truth = truthOf(source.text, revised)
    const marks = passagesIn(chance, source.text, 250)
    const placed = placeMarks(
      source.text,
      revised.text,
      marks.map((one) => [one]),
    )
    edits += revised.edits
    for (const [m, one] of placed.entries()) {
      const fate = fateOf(truth, marks[m] ?? { start: 0, end: 0 })
      if (one.outcome === 'exact') {
        exact++
        expect(fate.whole).toContainEqual(one.spans[0])
      }
      if (!fate.alive) continue
      marked++
      const places = 'places' in one ? one.places : 'spans' in one ? [one.spans] : []
      if (!places.some((place) => isRight(truth, fate, place))) failed++
    }
  }
  expect(edits).toBeGreaterThan(5_000)
  expect(exact).toBeGreaterThan(300)
  expect(failed).toBeLessThanOrEqual(marked / 100)
})

test('whatever the texts, places lie in the new one, in order, apart, and cut no character', () => {
  const unit = fc.constantFrom(
    'word ',
    'other ',
    'x',
    '. ',
    '\n',
    'é',
    '\u0301',
    '👩‍👩‍👧',
    '的',
    '一',
    '🇬🇧',
    '\u00ad',
    'א',
  )
  const anyText = fc.array(unit, { maxLength: 60 }).map((some) => some.join(''))
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), (before, after, from, size) => {
      const start = from % (before.length + 1)
      const mark = { start, end: Math.min(before.length, start + (size % 30)) }
      const [placed] = placeMarks(before, after, [[mark]])
      if (placed === undefined) throw new RangeError('Nothing was placed')
      const places = 'places' in placed ? placed.places : 'spans' in placed ? [placed.spans] : []
      if (placed.outcome === 'ambiguous') expect(places.length).toBeLessThanOrEqual(MOST_PLACES)
      if (before === after) return
      for (const place of places) {
        for (const [k, one] of place.entries()) {
          expect(one.end).toBeLessThanOrEqual(after.length)
          expect(one.start).toBeLessThan(one.end)
          expect(graphemeStart(after, one.start)).toBe(one.start)
          expect(graphemeStart(after, one.end)).toBe(one.end)
          const next = place[k + 1]
          if (next !== undefined) expect(overlaps(one, next)).toBe(false)
        }
      }
      if (placed.outcome === 'exact' || placed.outcome === 'moved') {
        const words = placed.spans.map((one) => after.slice(one.start, one.end))
        expect(words).toEqual([before.slice(mark.start, mark.end)])
      }
    }),
  )
})

test('a million of one letter, or of one word, end soon and are never exact', () => {
  const many = (length: number) =>
    Array.from({ length: 50 }, (_, k) => [{ start: k * 1_000, end: k * 1_000 + 40 }]).filter(
      ([one]) => one !== undefined && one.end <= length,
    )
  for (const unit of ['a', 'a ', 'ab ba ']) {
    const before = unit.repeat(1_000_000 / unit.length)
    const after = `${before.slice(0, 500_000)}b${before.slice(500_000)}`
    const placed = placeMarks(before, after, many(before.length))
    expect(placed.some(({ outcome }) => outcome === 'exact')).toBe(false)
  }
})
