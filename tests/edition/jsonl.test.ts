import { expect, test } from 'vitest'
import { records, writeJsonl } from '../../lib/edition/jsonl.ts'
import { canonical } from '../../lib/review/canonical.ts'
import { harrow } from '../support/harrow-snapshot.ts'
import { smallEdition } from '../support/small-edition.ts'

const lines = new TextDecoder().decode(writeJsonl(harrow).bytes).split('\n')

test('the header comes first and says what offsets count', () => {
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    record: 'header',
    format: 'variorum-edition',
    version: 1,
    offsets: 'Unicode code points, from 0, half-open',
    normalisation: 'none',
    number: 3,
    counts: { people: 5, texts: 3, claims: 13, works: 5 },
  })
})

test('every line is canonical JSON, the last one ends too', () => {
  expect(lines.at(-1)).toBe('')
  for (const line of lines.slice(0, -1)) expect(canonical(JSON.parse(line))).toBe(line)
})

test('a claim is followed by its marks, rounds, answers with citations, and its ruling', () => {
  const kinds = records(harrow)
    .filter((line) => line.claim === 5 || line.number === 5)
    .map(({ record }) => record)
  expect(kinds).toEqual([
    'claim',
    'mark',
    'mark',
    'round',
    'verdict',
    'citation',
    'citation',
    'verdict',
    'verdict',
    'verdict',
    'ruling',
  ])
})

test('abstentions are kept as answers', () => {
  expect(records(harrow).find((line) => line.kind === 'abstention')).toMatchObject({
    record: 'verdict',
    claim: 6,
    by: 'm6',
    label: null,
    confidence: null,
  })
})

test('a quotation is the slice of its text in code points', () => {
  const [text] = records(harrow).filter(({ record, number }) => record === 'text' && number === 3)
  const points = Array.from(String(text?.characters))
  const mark = harrow.claims.flatMap(({ marks }) => marks).find(({ text: number }) => number === 3)
  const [span] = mark?.spans ?? []
  expect(points.slice(span?.from, span?.to).join('')).toBe(span?.quotation)
})

test('the data set is the golden one', async () => {
  const snapshot = smallEdition('The Nile is long.\n\nSome say 😀 it is the longest.', [
    [{ start: 4, end: 8 }],
    [{ start: 0, end: 16 }],
  ])
  await expect(new TextDecoder().decode(writeJsonl(snapshot).bytes)).toMatchFileSnapshot(
    '../golden/small-edition.jsonl',
  )
})
