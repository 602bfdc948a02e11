import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SIGN } from '../../lib/review/erasure.ts'
import { wordsOut } from '../../lib/review/words-out.ts'

const taken = (gone: readonly string[], value: unknown): unknown =>
  JSON.parse(wordsOut(gone).ofJson(JSON.stringify(value)))

test('short words go where they stand whole, long ones wherever they stand', () => {
  const value = ['So', 'So it is', { note: 'He said: the mayor took it. So.' }]
  expect(taken(['So', 'the mayor took it.'], value)).toEqual([
    SIGN,
    'So it is',
    { note: `He said: ${SIGN} So.` },
  ])
})

test('labels, kinds and names of fields are no words', () => {
  const value = {
    false: 1,
    label: 'false',
    kind: 'unverifiable',
    scopes: ['unverifiable', 'false'],
    words: 'false',
    reason: { type: 'false', content: [{ type: 'text', text: 'false' }] },
    outcome: { label: 'unverifiable', note: 'It is unverifiable.' },
  }
  expect(taken(['false', 'unverifiable'], value)).toEqual({
    ...value,
    words: SIGN,
    reason: { type: 'false', content: [{ type: 'text', text: SIGN }] },
    outcome: { label: 'unverifiable', note: `It is ${SIGN}.` },
  })
})

test('of words in one another the longer go first; dates and nothing are looked for nowhere', () => {
  expect(
    taken(['The mayor said', 'The mayor said it.'], ['The mayor said it.', '2025-03']),
  ).toEqual([SIGN, '2025-03'])
  expect(wordsOut(['2025', '2025-03-01', '', SIGN]).needles).toEqual([])
})

test('whatever holds none of the needles holds none of the words, and what holds none stays', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 20 })
  fc.assert(
    fc.property(fc.array(words), fc.jsonValue(), words, (gone, other, note) => {
      const out = wordsOut(gone)
      const json = JSON.stringify({ other, note })
      const after = out.ofJson(json)
      if (!out.needles.some((needle) => json.includes(needle))) {
        expect(JSON.parse(after)).toEqual(JSON.parse(json))
      }
      expect(Object.keys(JSON.parse(after))).toEqual(['other', 'note'])
    }),
  )
})
