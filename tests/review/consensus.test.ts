import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredBy, consensus, latest, live } from '../../lib/review/consensus.ts'
import { ballots, policy } from './ballots.ts'

/** What a drawing comes to, as one line: `agreed on true, 2 of 3`. */
function outcome(drawing: string, rule = '3 of 2/3'): string {
  const seen = consensus(ballots(drawing), policy(rule))
  if (seen.outcome === 'agreed') return `agreed on ${seen.label}, ${seen.for} of ${seen.votes}`
  if (seen.outcome === 'too few') return `too few, ${seen.votes} of ${seen.quorum}`
  const counts = Object.entries(seen.counts).map(([label, count]) => `${label} ${count}`)
  return `contested: ${counts.join(', ')}`
}

test.each([
  ['TTT', 'agreed on true, 3 of 3'],
  ['TTF', 'agreed on true, 2 of 3'],
  ['FTT', 'agreed on true, 2 of 3'],
  ['TTFF', 'contested: false 2, true 2'],
  ['TTFL', 'contested: false 1, misleading 1, true 2'],
  ['TFL', 'contested: false 1, misleading 1, true 1'],
  ['TT', 'too few, 2 of 3'],
  ['', 'too few, 0 of 3'],
  ['UUU', 'agreed on unverifiable, 3 of 3'],
])('with three votes and two thirds, %s is %s', (drawing, said) =>
  expect(outcome(drawing)).toBe(said),
)

test('two of three is exactly two thirds', () =>
  expect(outcome('TTF', '3 of 2/3')).toBe('agreed on true, 2 of 3'))

test('a share just under the threshold is contested', () =>
  expect(outcome('TTTF', '3 of 7601/10000')).toBe('contested: false 1, true 3'))

test('thresholds beyond what floats can tell apart are told apart', () => {
  const just = {
    ...policy('3 of 1/1'),
    threshold: { numerator: 2 ** 52, denominator: 2 ** 52 * 2 - 1 },
  }
  expect(
    consensus(ballots('TTFL'), { ...just, threshold: { numerator: 1, denominator: 2 } }).outcome,
  ).toBe('agreed')
  expect(consensus(ballots('TTFL'), just).outcome).toBe('contested')
})

test('a tie is contested even when both sides reach the threshold', () =>
  expect(outcome('TTFF', '3 of 1/2')).toBe('contested: false 2, true 2'))

test('the most frequent label is agreed when a low threshold lets it', () =>
  expect(outcome('TTFL', '3 of 1/2')).toBe('agreed on true, 2 of 4'))

test('quorum counts votes and not abstentions', () => {
  expect(outcome('TT-')).toBe('too few, 2 of 3')
  expect(outcome('TTT-')).toBe('agreed on true, 3 of 3')
})

test('abstentions do not water down the share', () =>
  expect(outcome('TTF---')).toBe('agreed on true, 2 of 3'))

test('a changed mind counts once, as it ended', () =>
  expect(outcome('TFF|F..')).toBe('agreed on false, 3 of 3'))

test('a withdrawn verdict is no vote, and what it replaced does not come back', () =>
  expect(outcome('TTT|F..|x..')).toBe('too few, 2 of 3'))

test('who withdrew may answer anew', () =>
  expect(outcome('TTT|x..|F..')).toBe('agreed on true, 2 of 3'))

test('working alone is a quorum of one', () =>
  expect(outcome('F', '1 of 1/1')).toBe('agreed on false, 1 of 1'))

test('having answered stays answered', () =>
  expect([...answeredBy(ballots('T-F|x..'))]).toEqual(['mina', 'otto', 'ada']))

test('the latest answer of each person is there though it be withdrawn, the live ones are not', () => {
  const given = ballots('TT|Fx')
  expect(latest(given).map(({ id }) => id)).toEqual(['otto 0', 'mina 1'])
  expect(live(given).map(({ id }) => id)).toEqual(['mina 1'])
})

const drawn = fc
  .array(fc.constantFrom('T', 'M', 'F', 'U', '-', '.'), { maxLength: 10 })
  .map((signs) => signs.join(''))
const rules = fc
  .record({
    quorum: fc.integer({ min: 1, max: 5 }),
    numerator: fc.integer({ min: 1, max: 7 }),
    more: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ quorum, numerator, more }) => policy(`${quorum} of ${numerator}/${numerator + more}`))

test('the order of the answers is no fact', () => {
  fc.assert(
    fc.property(drawn, rules, (drawing, rule) => {
      const given = ballots(drawing)
      expect(consensus(given.toReversed(), rule)).toEqual(consensus(given, rule))
      expect(JSON.stringify(consensus(given.toReversed(), rule))).toBe(
        JSON.stringify(consensus(given, rule)),
      )
    }),
  )
})

test('one more vote for what was agreed leaves it agreed', () => {
  fc.assert(
    fc.property(drawn, rules, (drawing, rule) => {
      const before = consensus(ballots(drawing), rule)
      if (before.outcome !== 'agreed') return
      const vote = {
        id: 'new',
        personId: 'new',
        supersedes: null,
        withdrawn: false,
        kind: 'verdict',
        label: before.label,
      } as const
      expect(consensus([...ballots(drawing), vote], rule)).toMatchObject({
        outcome: 'agreed',
        label: before.label,
      })
    }),
  )
})

test('abstaining never changes what the votes come to', () => {
  fc.assert(
    fc.property(drawn, rules, (drawing, rule) => {
      expect(consensus(ballots(`${drawing}`.padEnd(10, '-')), rule)).toEqual(
        consensus(ballots(drawing), rule),
      )
    }),
  )
})

test('a share that is short of the threshold by the least there is stays contested', () =>
  expect(outcome('TTF', '3 of 3/4')).toBe('contested: false 1, true 2'))
