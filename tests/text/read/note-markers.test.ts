import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markersDoubted, withNotesBySign } from '../../../lib/text/read/note-markers.ts'
import { composed, type Piece } from '../../../lib/text/read/reading.ts'
import { readSource } from '../../../lib/text/read/source.ts'

function doubted(...pieces: readonly Piece[]) {
  const { characters, blocks } = composed(pieces)
  return markersDoubted(characters, blocks).map(({ at, note }) => [
    characters.slice(at.start, at.end),
    note === undefined ? null : characters.slice(note.start, note.end),
  ])
}

const note = (text: string): Piece => ({ kind: 'footnote', text })
const paragraph = (text: string): Piece => ({ kind: 'paragraph', text })

test('a sign in brackets and a glued figure seem to mean the note of their number', () => {
  expect(doubted(paragraph('In Belgorod7 and so.[8]'), note('7 A map.'), note('[8] See.'))).toEqual(
    [
      ['7', '7 A map.'],
      ['[8]', '[8] See.'],
    ],
  )
})

test('a figure that no note has is nothing; a sign in brackets without its note is told', () =>
  expect(doubted(paragraph('The B2 of 1901, 3.5 m, see9.[11]'), note('[1] See.'))).toEqual([
    ['[11]', null],
  ]))

test('a text without notes has no doubts, and neither has a marker that is tied', () => {
  expect(doubted(paragraph('So.[1]'))).toEqual([])
  const markers = [{ start: 3, end: 6, to: 'a' }]
  const tied: Piece = { kind: 'paragraph', text: 'So.[1]', markers }
  expect(doubted(tied, { kind: 'footnote', text: '[1] See.', key: 'a' })).toEqual([])
})

test('numbers that stand by themselves are no markers', () =>
  expect(
    doubted(paragraph('It was 1 or 12,1 or x1.5 at 10:1; a1b and 5 1'), note('1 See.')),
  ).toEqual([]))

test('a paragraph that begins with a sign to which the text refers before it is a footnote', () => {
  const kinds = (...pieces: readonly Piece[]) => {
    const { characters, blocks } = composed(pieces)
    return withNotesBySign(characters, blocks).map(({ kind }) => kind)
  }
  expect(
    kinds(paragraph('So.[1] And so.[2]'), paragraph('[1] See.'), paragraph('[2], 1903.')),
  ).toEqual(['paragraph', 'footnote', 'footnote'])
  expect(kinds(paragraph('[1] The court says.'), paragraph('[2] It says so.[1]'))).toEqual([
    'paragraph',
    'paragraph',
  ])
  expect(kinds(paragraph('So.[1]'), { kind: 'heading', level: 2, text: '[1] Notes' })).toEqual([
    'paragraph',
    'heading',
  ])
  expect(kinds(paragraph('So.[1]'), paragraph('As [1] says.'))).toEqual(['paragraph', 'paragraph'])
})

test('ten thousand signs behind a megabyte of blanks are read at once', () => {
  const signs = Array.from({ length: 10_000 }, (_, nth) => `[${nth}]`).join('')
  const text = `${' '.repeat(900_000)}${signs}\n[7] See.`
  const end = text.length
  const used = process.cpuUsage()
  const found = withNotesBySign(text, [
    { kind: 'preformatted', start: 0, end: end - 9 },
    { kind: 'paragraph', start: end - 8, end },
  ])
  expect(found.map(({ kind }) => kind)).toEqual(['preformatted', 'footnote'])
  expect(process.cpuUsage(used).user).toBeLessThan(1_000_000)
})

const seed = join(import.meta.dirname, '../../../../shared/seeds/000_8c303d03ac44b79e.txt')

test.runIf(existsSync(seed))('the signs of a real text are doubted with their notes', () => {
  const reading = readSource({ kind: 'plain', text: readFileSync(seed, 'utf8') })
  if ('refused' in reading) throw new Error(reading.refused)
  const found = reading.doubts.map(({ at, note }) => [
    reading.characters.slice(at.start, at.end),
    note !== undefined,
  ])
  expect(found.filter(([, noted]) => noted).length).toBeGreaterThan(15)
  expect(found.find(([sign]) => sign === '[1]')).toEqual(['[1]', true])
})
