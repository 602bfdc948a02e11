import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, MOST_CHANGED, tooChanged, withChanges } from '../../../lib/text/tidy/changes.ts'

const piece = fc.constantFrom('a', 'b', 'word ', '\n', '\n\n', '😀', 'e\u0301', '\u00a0', 'Share ')
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

test('the changes, made in the reading, give exactly the tidied characters', () => {
  fc.assert(
    fc.property(text, text, (reading, tidied) => {
      expect(withChanges(reading, changesOf(reading, tidied))).toBe(tidied)
    }),
    { numRuns: 2_000 },
  )
})

test('changes stand in order, none is empty, and what goes stands in the reading at its place', () => {
  fc.assert(
    fc.property(text, text, (reading, tidied) => {
      const points = [...reading]
      let end = 0
      for (const { at, gone, came } of changesOf(reading, tidied)) {
        expect(at).toBeGreaterThanOrEqual(end)
        expect(gone === came).toBe(false)
        expect(points.slice(at, at + [...gone].length).join('')).toBe(gone)
        end = at + [...gone].length
      }
    }),
  )
})

test('the same characters have no change', () => {
  expect(changesOf('One.\n\nTwo.', 'One.\n\nTwo.')).toEqual([])
  expect(changesOf('', '')).toEqual([])
})

test('a word that was repaired is one change, counted in code points', () => {
  expect(changesOf('😀 teh bridge\nopened', '😀 the bridge\nopened')).toEqual([
    { at: 2, gone: 'teh', came: 'the' },
  ])
})

test('a line that was cut is one change, and so is each repair around it', () => {
  const reading = 'Titel\n\nShare this report\n\nThe bridge opend.\n'
  expect(changesOf(reading, 'Title\n\nThe bridge opened.\n')).toEqual([
    { at: 0, gone: 'Titel', came: 'Title' },
    { at: 7, gone: 'Share this report\n\n', came: '' },
    { at: 37, gone: 'opend', came: 'opened' },
  ])
})

test('lines that were cut are told from their beginning, though the line after them begins alike', () => {
  const reading = 'The Nile\n\nThe Nile\n\nShare\n\nThe river rsoe.'
  expect(changesOf(reading, 'The Nile\n\nThe river rose.')).toEqual([
    { at: 10, gone: 'The Nile\n\nShare\n\n', came: '' },
    { at: 37, gone: 'rsoe', came: 'rose' },
  ])
  expect(changesOf('A b c d', 'A d')).toEqual([{ at: 2, gone: 'b c ', came: '' }])
})

test('a cut ends with its line, though a sign at its end could be taken for the one before it', () => {
  const changes = changesOf('It rose.\n\nShare.\n\nEnd.', 'Rivers rose.\n\nEnd.')
  expect(changes.map(({ gone }) => gone.trim())).toEqual(['It', 'Share.'])
})

test('a character that is not seen is a change like any other', () => {
  expect(changesOf('1\u00a0000', '1 000')).toEqual([{ at: 1, gone: '\u00a0', came: ' ' }])
})

test('changes that do not fit a text are refused', () => {
  expect(() => withChanges('One.', [{ at: 0, gone: 'Two', came: '' }])).toThrow('does not stand')
})

test('a large text with many cuts is compared in a moment', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `Line ${i} of a long text.\n`)
  const kept = lines.filter((_, i) => i % 20 !== 7)
  const changes = changesOf(lines.join(''), kept.join(''))
  expect(changes.length).toBe(1_000)
  expect(withChanges(lines.join(''), changes)).toBe(kept.join(''))
})

test('beyond a size a tidying is another text', () => {
  expect(tooChanged([{ at: 0, gone: 'a'.repeat(MOST_CHANGED), came: '' }])).toBeNull()
  expect(tooChanged([{ at: 0, gone: 'a'.repeat(MOST_CHANGED), came: 'b' }])).toContain(
    'Change the file itself',
  )
})
