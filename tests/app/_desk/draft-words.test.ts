import { expect, test } from 'vitest'
import { wordsOfDraft } from '../../../app/_desk/draft-words.ts'

test('all words of a draft are there, a paragraph a line, and no keys or kinds', () => {
  const text = (words: string) => ({ type: 'text', text: words })
  const draft = {
    label: 'false',
    reason: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('It is '), text('2024'), text('.')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [text('so')] }] },
      ],
    },
    citations: [{ key: 'k1', work: { is: 'typed', title: 'A report' }, passage: 'of 2024' }],
  }
  expect(wordsOfDraft(draft)).toBe('of 2024\nA report\nfalse\nIt is 2024.\nso')
})

test('the same draft reads the same, in whatever order its fields came back', () =>
  expect(wordsOfDraft({ note: 'A note.', kind: 'decided' })).toBe(
    wordsOfDraft({ kind: 'decided', note: 'A note.' }),
  ))

test('the citations that a ruling prints are no words of a draft', () =>
  expect(wordsOfDraft({ kind: 'approved', note: 'As it says.', printed: ['6f0a'] })).toBe(
    'approved\nAs it says.',
  ))

test('of a text that is tidied, each block reads as what it is, and what was looked at is no word', () => {
  const block = (kind: string, text: string) => ({ kind, text, gap: '\n\n', origin: 0 })
  const loose = {
    blocks: [block('heading', 'The Nile'), block('paragraph', 'It rose.')],
    after: '',
  }
  expect(wordsOfDraft({ of: 'ab12', loose, ties: [], settled: ['note marker 4'] })).toBe(
    'heading: The Nile\nIt rose.',
  )
})

test('nothing has no words', () => expect(wordsOfDraft(null)).toBe(''))
