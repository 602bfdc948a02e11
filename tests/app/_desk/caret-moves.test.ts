import { expect, test } from 'vitest'
import { blockAt, moved, type Unit } from '../../../app/_desk/caret-moves.ts'
import type { Block } from '../../../lib/text/blocks.ts'

/** Where a caret, drawn as «|» in blocks that are parted by «¶», comes to stand, drawn again. */
function moves(drawn: string, step: 1 | -1, unit: Unit, language = 'en'): string {
  const from = drawn.indexOf('|')
  const text = drawn.replace('|', '')
  const blocks: Block[] = []
  let start = 0
  for (const words of text.split('¶')) {
    blocks.push({ start, end: start + words.length, kind: 'paragraph' })
    start += words.length + 1
  }
  const to = moved(text, blocks, from, step, unit, { language, sentences: null })
  return `${text.slice(0, to)}|${text.slice(to)}`
}

test.each([
  ['a|bc', 1, 'character', 'ab|c'],
  ['ab|c', -1, 'character', 'a|bc'],
  ['a|👩‍👩‍👧b', 1, 'character', 'a👩‍👩‍👧|b'],
  ['a👩‍👩‍👧|b', -1, 'character', 'a|👩‍👩‍👧b'],
  ['ab|¶cd', 1, 'character', 'ab¶|cd'],
  ['ab¶|cd', -1, 'character', 'ab|¶cd'],
  ['|ab', -1, 'character', '|ab'],
  ['ab|', 1, 'character', 'ab|'],
  ['|the river rose', 1, 'word', 'the| river rose'],
  ['the| river rose', 1, 'word', 'the river| rose'],
  ['the river| rose', -1, 'word', 'the |river rose'],
  ['the |river', -1, 'word', '|the river'],
  ['rose.|', -1, 'word', '|rose.'],
  ['the river ro|se', 1, 'word', 'the river rose|'],
  ['ab|cd¶ef', 1, 'block', 'abcd|¶ef'],
  ['abcd|¶ef', 1, 'block', 'abcd¶|ef'],
  ['ab¶c|d', -1, 'text', '|ab¶cd'],
  ['a|b¶cd', 1, 'text', 'ab¶cd|'],
] as const)('%s by one (%i) %s is %s', (before, step, unit, after) =>
  expect(moves(before, step, unit)).toBe(after),
)

test.each([
  ['|One two. Three four.', 1, 'One two.| Three four.'],
  ['One two.| Three four.', 1, 'One two. Three four.|'],
  ['One two. Three| four.', -1, 'One two. |Three four.'],
  ['One two. |Three four.', -1, '|One two. Three four.'],
  ['They met Dr. |May. It ended.', 1, 'They met Dr. May.| It ended.'],
  ['It ended.|¶It began.', 1, 'It ended.¶|It began.'],
] as const)('%s by one (%i) sentence is %s', (before, step, after) =>
  expect(moves(before, step, 'sentence')).toBe(after),
)

test.each([
  ['ja', '|橋は開いた', '橋|は開いた'],
  ['th', '|สะพานเปิดแล้ว', 'สะพาน|เปิดแล้ว'],
  ['ar', '|فتح الجسر', 'فتح| الجسر'],
  ['he', '|הגשר 1931 opened', 'הגשר| 1931 opened'],
  ['en', '|👩‍👩‍👧 family', '👩‍👩‍👧 family|'],
  ['hi', '|पुल खुला', 'पुल| खुला'],
] as const)('by one word in %s: %s', (language, before, after) =>
  expect(moves(before, 1, 'word', language)).toBe(after),
)

test('a sentence that is known goes before the rules, and is left at the edge of its block', () => {
  const blocks: Block[] = [
    { start: 0, end: 9, kind: 'paragraph' },
    { start: 10, end: 19, kind: 'paragraph' },
  ]
  const reading = { language: 'en', sentences: [{ start: 0, end: 19 }] }
  expect(moved('One. Two.\nThree fou', blocks, 0, 1, 'sentence', reading)).toBe(9)
  expect(moved('One. Two.\nThree fou', blocks, 15, -1, 'sentence', reading)).toBe(10)
})

test('an offset between blocks belongs to the block before it', () => {
  const blocks: Block[] = [
    { start: 0, end: 2, kind: 'paragraph' },
    { start: 4, end: 6, kind: 'paragraph' },
  ]
  expect(blockAt(blocks, 3)).toBe(0)
  expect(blockAt(blocks, 4)).toBe(1)
})
