import { expect, test } from 'vitest'
import { segmenterFor } from '../../lib/text/segmenters.ts'

test('a segmenter is made once for a language and a grain', () => {
  expect(segmenterFor('de', 'word')).toBe(segmenterFor('de', 'word'))
  expect(segmenterFor('de', 'word')).not.toBe(segmenterFor('de', 'sentence'))
})

test('what is no tag, or no language that is known, is read as English', () => {
  for (const language of ['not a language', '', 'und', 'zxx']) {
    expect([...segmenterFor(language, 'word').segment('a b')]).toHaveLength(3)
  }
})
