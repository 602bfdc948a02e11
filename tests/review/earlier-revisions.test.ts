import { expect, test } from 'vitest'
import { earlierRevisions } from '../../lib/review/earlier-revisions.ts'

const known = {
  texts: [
    { id: 'bridge', number: 1 },
    { id: 'letter', number: 2 },
  ],
  revisions: [
    { id: 'bridge 1', textId: 'bridge', number: 1 },
    { id: 'bridge 2', textId: 'bridge', number: 2 },
    { id: 'letter 1', textId: 'letter', number: 1 },
  ],
}
const mark = (id: string, revisionId: string, withdrawn = false) => ({ id, revisionId, withdrawn })
const given = [
  { markId: 'a', revisionId: 'bridge 1' },
  { markId: 'b', revisionId: 'bridge 1' },
  { markId: 'c', revisionId: 'letter 1' },
]

test('an answer tells each revision that a mark of its claim has left since, once', () => {
  const marks = [mark('a', 'bridge 2'), mark('b', 'bridge 2'), mark('c', 'letter 1')]
  expect(earlierRevisions(given, marks, known)).toEqual([{ textNumber: 1, revision: 1 }])
})

test('where all marks stand as they stood, or are gone, there is nothing to tell', () => {
  const stood = [mark('a', 'bridge 1'), mark('b', 'bridge 1'), mark('c', 'letter 1')]
  expect(earlierRevisions(given, stood, known)).toEqual([])
  expect(earlierRevisions(given, [mark('a', 'bridge 2', true)], known)).toEqual([])
})
