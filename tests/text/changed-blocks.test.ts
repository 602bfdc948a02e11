import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../lib/text/blocks.ts'
import {
  type Blocked,
  changedBlocks,
  isChange,
  onlyChanges,
} from '../../lib/text/changed-blocks.ts'
import { differenceOf } from '../../lib/text/placing/difference-of.ts'

/** Paragraphs, parted by blank lines. */
function text(...paragraphs: readonly string[]): Blocked {
  const blocks: Block[] = []
  let start = 0
  for (const words of paragraphs) {
    blocks.push({ kind: 'paragraph', start, end: start + words.length })
    start += words.length + 2
  }
  return { characters: paragraphs.join('\n\n'), blocks }
}

const changes = (before: Blocked, after: Blocked) =>
  changedBlocks(before, after, differenceOf(before.characters, after.characters))

/** A block as one line: what went in brackets, what came in braces. */
const lines = (before: Blocked, after: Blocked) =>
  changes(before, after).map(({ pieces }) =>
    pieces
      .map(({ how, words }) =>
        how === 'same' ? words : how === 'gone' ? `[${words}]` : `{${words}}`,
      )
      .join(''),
  )

test('a changed word stands in its block, after the word that went', () =>
  expect(
    lines(
      text('The bridge cost 40,000 crowns.', 'It stands.'),
      text('The bridge cost 45,000 crowns.', 'It stands.'),
    ),
  ).toEqual([expect.stringMatching(/^The bridge cost ?\[.*\]\{.*\}.* crowns\.$/), 'It stands.']))

test('a block that went stands where it stood, and one that came where it stands', () => {
  const [one, two, three] = [
    'The river rose in the night and took the old mill with it.',
    'Nobody was hurt, for the millers had left in the evening.',
    'The council met on the next day to speak of a new bridge.',
  ]
  expect(lines(text(one, two, three), text(one, three))).toEqual([one, `[${two}]`, three])
  expect(lines(text(one, three), text(one, two, three))).toEqual([one, `{${two}}`, three])
})

test('only what changed is shown, with some words around', () => {
  const long = 'word '.repeat(100).trim()
  const before = text('It stays as it is.', `${long} forty ${long}`)
  const after = text('It stays as it is.', `${long} fifty ${long}`)
  const [only, ...more] = onlyChanges(changes(before, after), 40)
  expect(more).toEqual([])
  expect(only?.pieces.map(({ how }) => how)).toEqual(['cut', 'same', 'gone', 'new', 'same', 'cut'])
  for (const { how, words } of only?.pieces ?? []) {
    if (how !== 'same') continue
    expect(words.length).toBeLessThanOrEqual(40)
    expect(words).toMatch(/^\s?(word\s)+|(\sword)+$/)
  }
})

test('no pair of units is cut where there are no blanks', () => {
  const long = '😀'.repeat(200)
  const shown = onlyChanges(
    [
      {
        kind: 'paragraph',
        level: null,
        pieces: [
          { how: 'same', words: long },
          { how: 'new', words: 'x' },
          { how: 'same', words: long },
        ],
      },
    ],
    41,
  )
  for (const { words } of shown.flatMap(({ pieces }) => pieces))
    expect(words.isWellFormed()).toBe(true)
})

test('what stayed and came is the new text, what stayed and went the old one, block by block', () => {
  const paragraph = fc
    .array(
      fc.constantFrom('the', 'river', 'rose', 'bridge', 'was', '40,000', '😀', 'old', 'mill.'),
      { minLength: 1, maxLength: 12 },
    )
    .map((words) => words.join(' '))
  const texts = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((all) => text(...all))
  const letters = (words: string) => [...words.replaceAll(/\s/gu, '')].toSorted().join('')
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const rows = changes(before, after)
      const said = (...hows: readonly string[]) =>
        rows
          .flatMap(({ pieces }) => pieces)
          .flatMap(({ how, words }) => (hows.includes(how) ? [words] : []))
          .join('')
      const now = rows
        .map(({ pieces }) =>
          pieces
            .flatMap(({ how, words }) =>
              how === 'same' || how === 'new' || how === 'moved here' ? [words] : [],
            )
            .join(''),
        )
        .filter((words) => words !== '')
      expect(now).toEqual(after.blocks.map(({ start, end }) => after.characters.slice(start, end)))
      expect(letters(said('same', 'gone', 'moved away'))).toBe(letters(before.characters))
      expect(onlyChanges(rows, 20).every(({ pieces }) => pieces.some(isChange))).toBe(true)
    }),
  )
})
