import { expect, test } from 'vitest'
import {
  isRule,
  type RuleId,
  ruleIds,
  ruleMeans,
  rulesFor,
} from '../../../lib/review/suggest/rules.ts'

/** A sentence, and what of it each rule finds. */
type Case = readonly [language: string, words: string, finds: Partial<Record<RuleId, string>>]

const cases: readonly Case[] = [
  ['en', 'The bridge cost 40,000 crowns.', { figures: '40,000' }],
  [
    'en',
    'Inflation rose to 3.5 % in May 2022.',
    { figures: '3.5', comparatives: 'rose', dates: 'May 2022' },
  ],
  ['en', 'It was $5 million.', { figures: '$5' }],
  ['en', 'Dozens of people left.', {}],
  ['en', 'They lost thousands of cars.', { figures: 'thousands' }],
  ['en', 'It opened in 1931.', { dates: 'in 1931' }],
  ['en', 'On May 22, 2023 it began.', { dates: 'May 22, 2023' }],
  ['en', 'As the mayor of Harrow said, it will last.', { sayings: 'said' }],
  ['en', 'He left, according to the council.', { sayings: 'according to' }],
  ['en', 'It is larger than the old one.', { comparatives: 'larger than' }],
  ['en', 'It is as tall as the tower, as well as wide.', { comparatives: 'as tall as' }],
  ['en', 'It came as soon as possible, at least once.', {}],
  ['en', 'It was the longest bridge.', { superlatives: 'the longest' }],
  ['en', 'It lies in the west of the forest.', {}],
  ['en', 'They call it “the bridge of sighs” here.', { quotations: '“the bridge of sighs”' }],
  ['en', 'They call it “home”.', {}],
  ['en', 'A virus, COVID-19, and Brief No. 489 and state1.', {}],
  ['de', 'Die Brücke kostete 2,4 Millionen Euro.', { figures: '2,4' }],
  ['de', 'Am 3. Oktober 1990 begann es.', { dates: '3. Oktober' }],
  ['de', 'Die Ministerin sagte, es sei so.', { sayings: 'sagte' }],
  ['de', 'Es stieg im Vergleich zum Vorjahr.', { comparatives: 'stieg' }],
  ['de', 'Es ist größer als vorher.', { comparatives: 'größer als' }],
  ['de', 'Es war der höchste Turm.', { superlatives: 'der höchste' }],
  ['de', 'Am schnellsten ging es so.', {}],
  ['de', 'Es geht am schnellsten so.', { superlatives: 'am schnellsten' }],
  ['de', 'Er nannte es „eine sehr gute Sache“.', { quotations: '„eine sehr gute Sache“' }],
  ['fr', 'Le pont a coûté 40 000 couronnes en 1931.', { figures: '40 000', dates: '1931' }],
]

test.each(cases)('%s: %s', (language, words, finds) => {
  const rules = rulesFor(language)
  const found = Object.fromEntries(
    ruleIds.flatMap((rule) => {
      const match = rules[rule]?.exec(words)?.[0]
      return match === undefined ? [] : [[rule, match]]
    }),
  )
  expect(found).toEqual(JSON.parse(JSON.stringify(finds)))
})

test('every rule says what it looks for, and knows its name', () => {
  for (const rule of ruleIds) expect([isRule(rule), ruleMeans[rule] !== '']).toEqual([true, true])
  expect(isRule('lies')).toBe(false)
})

test('no rule is slow on a long line of anything', () => {
  const long = ['A'.repeat(2_000), '1 '.repeat(2_000), '“a '.repeat(500), 'Ab cd '.repeat(500)]
  const began = performance.now()
  for (const language of ['en', 'de', 'xx']) {
    for (const words of long) for (const rule of ruleIds) rulesFor(language)[rule]?.test(words)
  }
  expect(performance.now() - began).toBeLessThan(1_000)
})
