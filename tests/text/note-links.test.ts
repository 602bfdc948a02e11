import { expect, test } from 'vitest'
import type { Block } from '../../lib/text/blocks.ts'
import {
  noteLinkAt,
  noteLinksIn,
  noteLinksOf,
  saysItsSign,
  tiedNotes,
} from '../../lib/text/note-links.ts'

const words = 'It rose[7] and rose[7].\n[7] Report, 1901.\nMore of it.'
const [body, note] = [
  { start: 0, end: 23 },
  { start: 24, end: 41 },
]
const blocks: readonly Block[] = [
  { ...body, kind: 'paragraph' },
  {
    ...note,
    kind: 'footnote',
    markers: [
      { start: 7, end: 10 },
      { start: 19, end: 22 },
    ],
  },
  { start: 42, end: 53, kind: 'footnote' },
]
const links = noteLinksOf(words, blocks)

test('each marker leads to its note, and the note back to the first of them', () => {
  expect(noteLinkAt(links, 8)).toMatchObject({ to: note, says: 'To note 7' })
  expect(noteLinkAt(links, 21)).toMatchObject({ to: note })
  expect(noteLinkAt(links, 25)).toMatchObject({
    to: { start: 7, end: 10 },
    says: 'Back to where note 7 is referred to',
  })
})

test('other words lead nowhere, nor do those of the note behind its sign', () => {
  expect([0, 10, 23, 27, 30, 45].map((at) => noteLinkAt(links, at))).toEqual(Array(6).fill(null))
})

test('a block has the ways that begin in it', () => {
  expect(noteLinksIn(links, body).map(({ at }) => at.start)).toEqual([7, 19])
  expect(noteLinksIn(links, note)).toHaveLength(1)
})

test('a note is known with its sign and all places that refer to it', () => {
  expect(tiedNotes(words, blocks)).toEqual([
    { note, sign: { start: 24, end: 27 }, name: 'note 7', markers: blocks[1]?.markers },
  ])
  expect(['[7] Report', '12. Report', '† Report', 'More of it.'].map(saysItsSign)).toEqual([
    true,
    true,
    true,
    false,
  ])
})
