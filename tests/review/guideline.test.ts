import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkGuideline,
  emptyGuideline,
  guidelineLimits,
  isSilent,
  passagesFor,
  wordsIn,
} from '../../lib/review/guideline.ts'
import { defaultScale } from '../../lib/review/scale.ts'
import { sampleGuideline } from '../../lib/server/start/sample-guideline.ts'
import { guidelineOf } from '../support/guidelines.ts'

/** The words on each label, one line a block. */
function said(...lines: readonly string[]): Record<string, string[]> {
  const passages = passagesFor(guidelineOf(...lines), defaultScale)
  return Object.fromEntries(
    Object.entries(passages).map(([key, nodes]) => [key, nodes.map(wordsIn)]),
  )
}

test('a guideline of headings, paragraphs, lists and links is kept as it is', () => {
  expect(checkGuideline(sampleGuideline)).toEqual({ guideline: sampleGuideline })
  expect(checkGuideline(emptyGuideline)).toEqual({ guideline: emptyGuideline })
})

test('whatever JSON comes in, the answer is a guideline that checks again or a sentence', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const checked = checkGuideline({ type: 'doc', content: [json] })
      if ('refused' in checked) expect(checked.refused).toMatch(/^(This|A) guideline /)
      else expect(checkGuideline(checked.guideline)).toEqual(checked)
    }),
  )
})

test('one that is too long is refused with its limit', () => {
  const long = guidelineOf('x'.repeat(guidelineLimits.characters + 1))
  expect(checkGuideline(long)).toEqual({
    refused: 'A guideline has at most 60,000 characters; shorten it.',
  })
})

test('a heading that names a label makes what stands under it that label’s passage', () => {
  expect(said('Before.', '# Misleading', 'The picture is wrong.', '# Sources', 'Records.')).toEqual(
    {
      misleading: ['Misleading', 'The picture is wrong.'],
    },
  )
})

test('a lower heading belongs to the passage, an equal or higher one ends it', () => {
  expect(said('# False', 'A.', '## Two sources', 'B.', '# Else', 'C.').false).toEqual([
    'False',
    'A.',
    'Two sources',
    'B.',
  ])
  expect(said('# Labels', '## False', 'A.', '# Else', 'B.').false).toEqual(['False', 'A.'])
})

test('a heading names several labels, and a longer label hides a shorter one in it', () => {
  expect(Object.keys(said('# True and mostly true', 'A.'))).toEqual(['true', 'mostly-true'])
  expect(Object.keys(said('# Mostly true', 'A.'))).toEqual(['mostly-true'])
  expect(Object.keys(said('# When is it «MISLEADING»?', 'A.'))).toEqual(['misleading'])
  expect(said('# Falsehoods and untrue words', 'A.')).toEqual({})
  expect(said('True is only a paragraph.')).toEqual({})
})

test('two passages on a label stand one after the other', () => {
  expect(said('# False', 'A.', '# Also false', 'B.').false).toEqual([
    'False',
    'A.',
    'Also false',
    'B.',
  ])
})

test('words are read line by line, and blanks say nothing', () => {
  const list = { type: 'bulletList', content: ['a', 'b'].map((text) => item(text)) } as const
  expect(wordsIn(list)).toBe('a\nb')
  expect(isSilent(emptyGuideline)).toBe(true)
  expect(isSilent(guidelineOf('  ', ''))).toBe(true)
  expect(isSilent(guidelineOf('a'))).toBe(false)
})

function item(text: string) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] } as const
  return { type: 'listItem', content: [paragraph] } as const
}
