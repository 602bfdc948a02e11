import { expect, test } from 'vitest'
import { type Placed, placeMarks } from '../../../lib/text/placing/place-marks.ts'
import type { Span } from '../../../lib/text/span.ts'
import { graphemeStart } from '../../../lib/text/units.ts'

const FIRST =
  'The mayor of Kolberg signed the treaty in 1931, three weeks after the harbour had burned down.'
const SECOND =
  'Nobody in the council was told about the secret clause until a clerk found the carbon copy.'
const THIRD =
  'In the following year the price of herring fell by 40 per cent, and two banks closed.'
const FOURTH = 'Historians have long disputed whether the fire was an accident or a deliberate act.'
const TEXT = [FIRST, SECOND, THIRD, FOURTH].join('\n\n')

/** The span of words in a text; of their second occurrence, if asked. */
function at(text: string, words: string, turn = 0): Span {
  let start = text.indexOf(words)
  for (let k = 0; k < turn; k++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new RangeError(`«${words}» does not stand there`)
  return { start, end: start + words.length }
}

function placeOne(before: string, after: string, ...spans: readonly Span[]): Placed {
  const [placed] = placeMarks(before, after, [spans])
  if (placed === undefined) throw new RangeError('Nothing was placed')
  return placed
}

/** What became of words: the outcome and the words that stand there now. */
function told(before: string, after: string, ...words: readonly string[]) {
  const placed = placeOne(before, after, ...words.map((one) => at(before, one)))
  const says = ({ start, end }: Span) => after.slice(start, end)
  if (placed.outcome === 'lost') return [placed.outcome]
  if (placed.outcome === 'ambiguous') {
    return [placed.outcome, ...placed.places.map((place) => place.map(says).join('|'))]
  }
  return [placed.outcome, ...placed.spans.map(says)]
}

test('in the same text every mark is exact', () => {
  const marks = [[at(TEXT, 'Kolberg')], [at(TEXT, 'clerk'), at(TEXT, 'two banks')]]
  expect(placeMarks(TEXT, TEXT, marks)).toEqual(marks.map((spans) => ({ outcome: 'exact', spans })))
})

test('what is put in far before a mark does not trouble it', () => {
  const after = `A new preface stands here.\n\n${TEXT}`
  expect(placeOne(TEXT, after, at(TEXT, 'price of herring'))).toEqual({
    outcome: 'exact',
    spans: [at(after, 'price of herring')],
  })
})

test('an end of the text is a surrounding: behind a new preface the first words are moved', () => {
  expect(told(TEXT, `A new preface stands here.\n\n${TEXT}`, 'mayor of Kolberg')).toEqual([
    'moved',
    'mayor of Kolberg',
  ])
})

test('a paragraph that was moved whole takes a mark far from its edges with it', () => {
  const after = [FOURTH, SECOND, THIRD, FIRST].join('\n\n')
  expect(told(TEXT, after, 'treaty in 1931')).toEqual(['exact', 'treaty in 1931'])
  expect(told(TEXT, after, 'harbour had burned down.')).toEqual([
    'moved',
    'harbour had burned down.',
  ])
})

test('where a sentence was doubled a mark in it is a question with both places', () => {
  const after = [FIRST, SECOND, THIRD, SECOND, FOURTH].join('\n\n')
  expect(told(TEXT, after, 'secret clause')).toEqual([
    'ambiguous',
    'secret clause',
    'secret clause',
  ])
})

test('of a sentence that stood twice, each mark keeps its turn', () => {
  const before = [FIRST, SECOND, THIRD, SECOND, FOURTH].join('\n\n')
  const after = `${before}\n\nAn afterword that was not there.`
  for (const turn of [0, 1]) {
    expect(placeOne(before, after, at(before, 'secret clause', turn))).toEqual({
      outcome: 'exact',
      spans: [at(after, 'secret clause', turn)],
    })
  }
})

test('one changed word within a mark makes it changed, and beside it moved', () => {
  const after = TEXT.replace('40 per cent', '14 per cent')
  expect(told(TEXT, after, 'fell by 40 per cent')).toEqual(['changed', 'fell by 14 per cent'])
  expect(told(TEXT, after, 'and two banks closed')).toEqual(['moved', 'and two banks closed'])
})

test('words that were replaced at the edge of a mark are found by what stands beside it', () => {
  const after = TEXT.replace('Nobody in the council', 'No member')
  expect(told(TEXT, after, 'Nobody in the council was told')).toEqual([
    'changed',
    'No member was told',
  ])
})

test('composed and decomposed letters are the same words, but changed ones', () => {
  const before = TEXT.replaceAll('Kolberg', 'Köslin')
  const after = before.normalize('NFD')
  expect(told(before, after, 'mayor of Köslin signed')).toEqual([
    'changed',
    'mayor of Köslin signed'.normalize('NFD'),
  ])
})

test('other quotation marks, hard blanks and soft hyphens are changes that hide nothing', () => {
  const before = TEXT.replace('secret clause', '"secret" clause')
  const other = before
    .replace('"secret" clause', '“secret” clause')
    .replace('carbon copy', 'car\u00adbon\u00a0copy')
  expect(told(before, other, 'the "secret" clause')).toEqual(['changed', 'the “secret” clause'])
  expect(told(before, other, 'the carbon copy')).toEqual(['changed', 'the car\u00adbon\u00a0copy'])
})

test('a cut and a joined paragraph keep their marks', () => {
  const joined = [`${FIRST} ${SECOND}`, THIRD, FOURTH].join('\n\n')
  const across = 'burned down.\n\nNobody in'
  expect(told(TEXT, joined, across)).toEqual(['changed', 'burned down. Nobody in'])
  expect(told(joined, TEXT, 'burned down. Nobody in')).toEqual(['changed', across])
  expect(told(TEXT, joined, 'secret clause until')).toEqual(['exact', 'secret clause until'])
})

test('a deleted passage is lost, and its place is told', () => {
  const after = [FIRST, THIRD, FOURTH].join('\n\n')
  const placed = placeOne(TEXT, after, at(TEXT, 'a clerk found the carbon copy'))
  expect(placed).toEqual({ outcome: 'lost', nearest: at(after, '\n\n') })
})

test('a deleted passage that has a twin elsewhere is offered it, never in silence', () => {
  const twin = 'A guard found the carbon copy of the clause in the archive, years later.'
  const before = [FIRST, SECOND, THIRD, FOURTH, twin].join('\n\n')
  const after = [FIRST, THIRD, FOURTH, twin].join('\n\n')
  expect(told(before, after, 'found the carbon copy')).toEqual(['moved', 'found the carbon copy'])
})

test('a mark of several spans has each placed, and its outcome is the worst', () => {
  const after = `A new preface, long enough to stand apart.\n\n${TEXT.replace('two banks', 'three banks')}`
  expect(told(TEXT, after, 'secret clause', 'the fire was')).toEqual([
    'exact',
    'secret clause',
    'the fire was',
  ])
  expect(told(TEXT, after, 'secret clause', 'two banks closed')).toEqual([
    'changed',
    'secret clause',
    'three banks closed',
  ])
  const without = [FIRST, THIRD, FOURTH].join('\n\n')
  expect(told(TEXT, without, 'secret clause', 'price of herring')).toEqual(['lost'])
})

test('spans that changed their order are told in that of the new text, and are not exact', () => {
  const after = [FOURTH, SECOND, THIRD, FIRST].join('\n\n')
  expect(told(TEXT, after, 'treaty in 1931', 'price of herring')).toEqual([
    'moved',
    'price of herring',
    'treaty in 1931',
  ])
})

test('a passage that was torn apart is placed in two spans', () => {
  const after = [SECOND, THIRD, FOURTH, FIRST].join('\n\n')
  const torn = `${FIRST.slice(-60)}\n\n${SECOND.slice(0, 60)}`
  const [outcome, ...words] = told(TEXT, after, torn)
  expect([outcome, ...words.map((one) => one.trim())]).toEqual([
    'changed',
    SECOND.slice(0, 60).trim(),
    FIRST.slice(-60).trim(),
  ])
})

test('scripts without blanks are placed by their letters', () => {
  const before =
    '昨日の会議で市長は港の火災について説明した。議会は秘密条項を知らなかった。翌年、鰊の価格は四割下落した。'
  const after = before.replace('四割', '二割').replace('昨日', '本日の午後')
  expect(told(before, after, '秘密条項')).toEqual(['moved', '秘密条項'])
  expect(told(before, after, '価格は四割下落')).toEqual(['changed', '価格は二割下落'])
})

test('text from right to left is placed as any other', () => {
  const before =
    'ראש העיר חתם על ההסכם בשנת אלף תשע מאות. איש במועצה לא ידע על הסעיף הסודי עד שנמצא העותק.'
  const after = before.replace('ראש העיר', 'סגן ראש העיר').replace('הסודי', 'החשאי')
  expect(told(before, after, 'לא ידע על הסעיף הסודי')).toEqual(['changed', 'לא ידע על הסעיף החשאי'])
})

test('no character of several parts is cut at an edge', () => {
  const before =
    'She wrote 👩‍🚀 and then left for the station in the north of the town that evening.'
  const after = before.replace('👩‍🚀', '👩‍🚀🏽').replace('left', 'ran')
  const placed = placeOne(before, after, at(before, 'wrote 👩‍🚀'))
  expect(placed.outcome).toBe('changed')
  const spans = placed.outcome === 'changed' ? placed.spans : []
  for (const { start, end } of spans) {
    expect(graphemeStart(after, start)).toBe(start)
    expect(graphemeStart(after, end)).toBe(end)
  }
  // A mark is never exact where its last letter became another by what was put after it.
  const accented = before.replace('station', 'station\u0301')
  expect(told(before, accented, 'for the station')).toEqual(['changed', 'for the station\u0301'])
})

test('in an empty text everything is lost, and in an altogether other one too', () => {
  expect(placeOne(TEXT, '', at(TEXT, 'Kolberg'))).toEqual({ outcome: 'lost', nearest: null })
  const other =
    'Quite another matter: seven zebras grazed quietly beside mirrored lakes while thunder rolled.'
  for (const words of ['mayor of Kolberg', 'price of herring fell', 'a deliberate act']) {
    expect(told(TEXT, other, words)).toEqual(['lost'])
  }
})

test('a mark that is a part of a word keeps to that part', () => {
  const after = TEXT.replace('In the following year', 'A year later')
  expect(told(TEXT, after, 'erring')).toEqual(['moved', 'erring'])
})

test('progress is told as marks are placed', () => {
  const seen: (readonly number[])[] = []
  const marks = Array.from({ length: 250 }, () => [at(TEXT, 'herring')])
  placeMarks(TEXT, `${TEXT} More.`, marks, { onProgress: (...step) => seen.push(step) })
  expect(seen).toEqual([
    [0, 250],
    [100, 250],
    [200, 250],
  ])
})
