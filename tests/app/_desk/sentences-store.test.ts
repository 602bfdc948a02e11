import { beforeEach, expect, test } from 'vitest'
import { makerOf, placeOfSuggestion, SentencesStore } from '../../../app/_desk/sentences-store.ts'
import { codePointIndex } from '../../../lib/text/units.ts'

const text = '😀 It cost 40,000 crowns. It is fine as it is. It opened in 1931 here.'
const points = [...text]
const at = (words: string) => {
  const from = [...text.slice(0, text.indexOf(words))].length
  return { from, to: from + [...words].length }
}
const units = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const [cost, fine, opened] = [
  '😀 It cost 40,000 crowns.',
  'It is fine as it is.',
  'It opened in 1931 here.',
]
const coverage = {
  textNumber: 1,
  revisionId: 'r',
  sum: { sentences: 3, marked: 0, setAside: 0, open: 3 },
  sentences: [at(cost), at(fine), at(opened)],
  setAside: [],
  bounds: [],
}
const suggestions = { textNumber: 1, revisionId: 'r', answered: [], precision: [], model: null }

let store: SentencesStore

beforeEach(() => {
  store = new SentencesStore(codePointIndex(text), 'en')
  store.keepSuggestions(suggestions)
  store.keepCoverage(coverage)
})

test('places in code points become places in the page, and the sum follows marks', () => {
  expect(store.state.sentences).toEqual([units(cost), units(fine), units(opened)])
  store.keepMarked([units('40,000')])
  expect(store.state.sum).toEqual({ sentences: 3, marked: 1, setAside: 0, open: 2 })
  store.keepCoverage({ ...coverage, setAside: [{ id: 'a', ...at(fine), reason: 'opinion' }] })
  expect(store.state.states).toEqual(['marked', 'set aside', 'open'])
  expect(store.asideOn(units(fine))?.reason).toBe('opinion')
  expect(points.length).toBeLessThan(text.length)
})

test('the next open sentence goes round the text, and with suggestions on leaves out what no rule speaks for', () => {
  expect(store.nextOpen(0)).toEqual(units(cost))
  expect(store.nextOpen(1)).toEqual(units(fine))
  expect(store.nextOpen(text.length)).toEqual(units(cost))
  store.change({ suggests: true })
  expect(store.nextOpen(1)).toEqual(units(opened))
  store.keepMarked([units('40,000'), units('1931')])
  expect(store.nextOpen(0)).toBeNull()
})

test('a suggestion that was answered, or of a sentence that is not open, is shown no more', () => {
  expect(store.suggested(units(cost))).toBeNull()
  store.change({ suggests: true })
  expect(store.suggested(units(cost))).toMatchObject({ kind: 'rule', why: [{ rule: 'figures' }] })
  const by = { kind: 'rule', rules: ['figures'] } as const
  store.keepSuggestions({
    ...suggestions,
    answered: [{ id: 'u', ...at(cost), by, answer: 'refused' }],
  })
  expect(store.suggested(units(cost))).toBeNull()
  store.keepMarked([units('opened')])
  expect(store.suggested(units(opened))).toBeNull()
})

test('what a model names stands in its sentence, and is answered by its own words', () => {
  const by = { kind: 'model', model: 'm', version: '', promptSha256: 'a' } as const
  store.keepModel(by, [{ at: units('fine'), seal: 's' }])
  const suggested = store.suggested(units(fine))
  if (suggested === null) throw new Error('Nothing is suggested')
  expect(makerOf(suggested)).toEqual({ ...by, seal: 's' })
  expect(placeOfSuggestion(units(fine), suggested)).toEqual(units('fine'))
  store.keepSuggestions({
    ...suggestions,
    answered: [{ id: 'u', ...at('fine'), by, answer: 'refused' }],
  })
  expect(store.suggested(units(fine))).toBeNull()
})

test('words that are selected touch their sentences; a caret touches the one it stands in', () => {
  expect(store.sentencesIn(units('crowns. It is'))).toEqual([units(cost), units(fine)])
  const caret = text.indexOf('fine')
  expect(store.sentencesIn({ start: caret, end: caret })).toEqual([units(fine)])
})
