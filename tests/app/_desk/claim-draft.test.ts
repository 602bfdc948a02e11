import { expect, test } from 'vitest'
import {
  claimDraftIn,
  claimOn,
  claimProblems,
  draftOfWording,
  kindsOf,
  sentenceFrom,
  toggled,
  wordingAsked,
} from '../../../app/_desk/claim-draft.ts'

const words = { start: 3, end: 9 }
const report = { author: 'Ines Calloway', date: '2025-03-14' }

test('a claim begins with its quotation as a sentence, its author and its date', () =>
  expect(claimOn(words, 'the river\n rose', report)).toMatchObject({
    words,
    sentence: 'The river rose.',
    saidBy: 'Ines Calloway',
    saidOn: '2025-03-14',
    kinds: ['event'],
  }))

test('a text without author and date leaves both empty', () =>
  expect(claimOn(words, 'so', { author: null, date: null })).toMatchObject({
    saidBy: '',
    saidOn: '',
  }))

test.each([
  ['it rose', 'It rose.'],
  ['It rose.', 'It rose.'],
  ['did it rise?', 'Did it rise?'],
  ['he said “it rose.”', 'He said “it rose.”'],
  ['the bridge,', 'The bridge.'],
  ['élan vital', 'Élan vital.'],
  ['  ', ''],
])('«%s» becomes «%s»', (quotation, sentence) => expect(sentenceFrom(quotation)).toBe(sentence))

test('quoted words and numbers are guessed, years are not numbers', () => {
  expect(kindsOf('“no funds”')).toEqual(['quotation'])
  expect(kindsOf('£180,000 were spent')).toEqual(['number'])
  expect(kindsOf('the bridge opened in 1931')).toEqual(['event'])
})

test('a claim needs a sentence, a readable date and a kind', () => {
  const draft = claimOn(words, 'it rose', report)
  expect(claimProblems(draft)).toEqual({})
  expect(
    Object.keys(claimProblems({ ...draft, sentence: ' ', saidOn: 'soon', kinds: [] })),
  ).toEqual(['sentence', 'saidOn', 'kinds'])
})

test('the wording asked for is trimmed, empty fields are null, kinds are in their order', () => {
  const draft = claimOn(words, 'it rose', { author: ' ', date: '14 March 2025' })
  expect(wordingAsked({ ...draft, kinds: ['cause', 'event'] })).toEqual({
    sentence: 'It rose.',
    saidBy: null,
    saidOn: '2025-03-14',
    saidWhere: null,
    kinds: ['event', 'cause'],
  })
})

test('a new wording begins from the one of now', () => {
  const wording = {
    version: 2,
    sentence: 'It rose.',
    saidBy: null,
    saidOn: '2025',
    saidWhere: 'Harrow',
    kinds: ['event'],
  } as const
  expect(draftOfWording(wording)).toMatchObject({
    sentence: 'It rose.',
    saidBy: '',
    saidOn: '2025',
    saidWhere: 'Harrow',
  })
})

test('what was kept is read back; anything else is none', () => {
  const draft = claimOn(words, 'it rose', report)
  expect(claimDraftIn(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(claimDraftIn({ ...draft, kinds: ['gossip'] })).toBeNull()
  expect(claimDraftIn(undefined)).toBeNull()
})

test('a kind is toggled on and off', () => {
  expect(toggled([], 'event')).toEqual(['event'])
  expect(toggled(['event', 'cause'], 'event')).toEqual(['cause'])
})
