import { expect, test } from 'vitest'
import {
  abstentionDrops,
  answerDraftIn,
  authorsTyped,
  type CitationDraft,
  citationAsked,
  citationOfText,
  draftFrom,
  draftOn,
  emptyAnswer,
  emptyCitation,
  isBegun,
  likelyStance,
  problemsOf,
  typedAgain,
} from '../../../app/_desk/answer-draft.ts'
import { defaultScale } from '../../../lib/review/scale.ts'
import type { CitationSeen } from '../../../lib/review/seen.ts'
import { anAnswer } from './a-claim.ts'

const blank = emptyCitation('k', '2026-11-22')

/** A typed citation with everything that it must have. */
function typed(but: Record<string, string> = {}): CitationDraft {
  const { work } = blank
  if (work.is !== 'typed') throw new Error('A new citation is typed')
  return { ...blank, passage: 'so it says', work: { ...work, title: 'A report', ...but } }
}

test('what was kept is read back; anything else is empty', () => {
  const draft = { ...emptyAnswer, label: 'true', writing: blank }
  expect(answerDraftIn(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  for (const odd of [undefined, null, 7, 'x', {}, { ...draft, confidence: 9 }]) {
    expect(answerDraftIn(odd)).toEqual(emptyAnswer)
  }
})

test('a reference that was pasted and is not read yet is kept with its citation, and not sent', () => {
  const writing = { ...typed(), pasted: '@book{harrow2019,' }
  const kept = answerDraftIn(JSON.parse(JSON.stringify({ ...emptyAnswer, writing })))
  expect(kept.writing?.pasted).toBe('@book{harrow2019,')
  expect(JSON.stringify(citationAsked(writing))).not.toContain('harrow2019')
})

test('an answer that I took back is begun from, unless something else was written since', () => {
  const back = anAnswer('false', { withdrawn: true, confidence: 3 })
  expect(draftOn(null, back)).toEqual(draftFrom(back))
  expect(draftOn(null, back)).toMatchObject({ label: 'false', confidence: 3, reason: back.reason })
  expect(draftOn({ ...emptyAnswer, label: 'true' }, back).label).toBe('true')
  expect(draftOn(null, anAnswer('false'))).toEqual(emptyAnswer)
  expect(draftOn(null, null)).toEqual(emptyAnswer)
})

test('an answer is begun once anything is chosen, typed or cited', () => {
  expect(isBegun(emptyAnswer)).toBe(false)
  expect(isBegun({ ...emptyAnswer, label: 'true' })).toBe(true)
  expect(isBegun({ ...emptyAnswer, confidence: 1 })).toBe(true)
  expect(isBegun({ ...emptyAnswer, writing: blank })).toBe(true)
  expect(isBegun({ ...emptyAnswer, citations: [blank] })).toBe(true)
  const reason = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }],
  }
  expect(isBegun({ ...emptyAnswer, reason })).toBe(true)
})

test('a new citation is read today, and is not complete', () => {
  expect(blank.readOn).toBe('2026-11-22')
  expect(Object.keys(problemsOf(blank))).toEqual(['title', 'passage'])
})

test('a title and a passage are enough', () => expect(problemsOf(typed())).toEqual({}))

test('a date that cannot be read and an address that is none are named', () =>
  expect(Object.keys(problemsOf(typed({ issued: 'soon', address: 'javascript:x' })))).toEqual([
    'issued',
    'address',
  ]))

test('a citation needs a day on which it was read', () =>
  expect(Object.keys(problemsOf({ ...typed(), readOn: '' }))).toEqual(['readOn']))

test('a typed work is asked for with what was filled in, the rest null', () => {
  const asked = citationAsked(
    typed({ issued: '18 November 2024', doi: 'https://doi.org/10.1/x', authors: 'Orr, Ann' }),
  )
  expect(asked).toMatchObject({
    work: {
      new: {
        title: 'A report',
        issued: '2024-11-18',
        doi: '10.1/x',
        container: null,
        address: null,
        textId: null,
        authors: [{ family: 'Orr', given: 'Ann' }],
      },
    },
    locator: null,
    place: null,
    readOn: '2026-11-22',
  })
})

test('a passage of another text keeps its place, and the work is that text', () => {
  const text = { number: 2, title: 'The release', revisionId: 'r2' }
  const cited = citationOfText(typed(), text, { from: 3, to: 9 }, 'in 2024')
  expect(problemsOf(cited)).toEqual({})
  expect(citationAsked(cited)).toMatchObject({
    work: { textNumber: 2 },
    passage: 'in 2024',
    place: { textNumber: 2, revisionId: 'r2', from: 3, to: 9 },
  })
})

test('a changed mind begins from what was said, its works by their ids', () => {
  const citation: CitationSeen = {
    id: 'c',
    workId: 'w',
    passage: 'so',
    stance: 'supports',
    locator: 'p. 7',
    readOn: '2026-11-20',
    place: null,
    printed: 'Orr (2024). A report.',
    textNumber: null,
    work: {
      id: 'w',
      type: 'report',
      title: 'A report',
      authors: [],
      container: null,
      publisher: null,
      issued: null,
      address: null,
      doi: null,
      textId: null,
    },
  }
  const draft = draftFrom(anAnswer('true', { citations: [citation] }))
  expect(draft).toMatchObject({ label: 'true', confidence: 2 })
  expect(draft.citations.map(citationAsked)).toMatchObject([
    { work: { id: 'w' }, passage: 'so', stance: 'supports', locator: 'p. 7' },
  ])
})

test('authors are one a line, family first, bodies alone', () =>
  expect(authorsTyped('Orr, Ann\n\n County Engineers \nTamm,')).toEqual([
    { family: 'Orr', given: 'Ann' },
    { family: 'County Engineers', given: null },
    { family: 'Tamm', given: null },
  ]))

test('abstaining asks before it drops a verdict or citations, and not for a reason alone', () => {
  expect(abstentionDrops(emptyAnswer)).toBeNull()
  expect(abstentionDrops({ ...emptyAnswer, confidence: 2 })).toBeNull()
  expect(abstentionDrops({ ...emptyAnswer, label: 'true' })).toMatch(/drops the verdict that/)
  expect(abstentionDrops({ ...emptyAnswer, writing: blank })).toMatch(/drops the citations that/)
  expect(abstentionDrops({ ...emptyAnswer, label: 'true', citations: [blank] })).toMatch(
    /drops the verdict and the citations that/,
  )
})

test('a new citation supports a good verdict, refutes a bad one, and is context for all else', () => {
  const stance = (label: string | null) => likelyStance(defaultScale, label)
  expect(['true', 'mostly-true'].map(stance)).toEqual(['supports', 'supports'])
  expect(['misleading', 'false'].map(stance)).toEqual(['refutes', 'refutes'])
  expect([null, 'opinion', 'no label'].map(stance)).toEqual(['context', 'context', 'context'])
})

test('what was typed before a text was cited instead can be taken up again', () => {
  const typed = emptyCitation('k', '2026-11-22')
  if (typed.work.is !== 'typed') throw new Error('A new citation is of a work that is typed in')
  const begun = { ...typed, work: { ...typed.work, title: 'Half a title' }, passage: 'Some words' }
  const text = { number: 2, title: 'Two', revisionId: 'r2' }
  const cited = citationOfText(begun, text, { from: 1, to: 4 }, 'abc')
  expect(typedAgain(cited)).toMatchObject({ work: begun.work, passage: 'Some words', place: null })
  const other = citationOfText(cited, { ...text, number: 3 }, { from: 1, to: 4 }, 'abc')
  expect(typedAgain(other).work).toEqual(begun.work)
  const known = {
    ...typed,
    work: { is: 'known' as const, id: 'w', printed: 'W' },
    passage: 'Words',
  }
  expect(typedAgain(known)).toMatchObject({ work: { is: 'typed' }, passage: 'Words' })
})
