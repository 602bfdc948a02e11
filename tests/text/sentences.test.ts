import { expect, test } from 'vitest'
import type { Block } from '../../lib/text/blocks.ts'
import { sentenceAt } from '../../lib/text/sentences.ts'
import { drawing, marked } from '../support/marked.ts'

/** The sentence at the caret `[]` of a drawing whose paragraphs stand one a line. */
function sentence(caret: string, language?: string): string | null {
  const { text, at } = marked(caret)
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph',
  }))
  const found = sentenceAt(text, blocks, at.start, language)
  return found && drawing(text, found)
}

test('a sentence reaches from its first word to its stop', () => {
  expect(sentence('The Nile is long. It f[]lows. So?')).toBe('The Nile is long. [It flows.] So?')
  expect(sentence('[]The Nile is long. It flows.')).toBe('[The Nile is long.] It flows.')
})

test('the space after a sentence belongs to none of its words', () =>
  expect(sentence('It flows.[]  It ends.')).toBe('[It flows.]  It ends.'))

test('no sentence reaches over the end of its block', () =>
  expect(sentence('The river\nwi[]thout end')).toBe('The river\n[without end]'))

test('there is no sentence between blocks', () => expect(sentence('a[]\nb')).toBeNull())

test('a question in another script ends a sentence', () =>
  expect(sentence('尼罗河长吗？它[]很长。', 'zh')).toBe('尼罗河长吗？[它很长。]'))

test('a language that is badly written is read as English', () =>
  expect(sentence('It fl[]ows. It ends.', 'not a language')).toBe('[It flows.] It ends.'))
