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
    { figures: '3.5', comparatives: 'rose', dates: 'in May 2022' },
  ],
  ['en', 'It was $5 million.', { figures: '$5' }],
  ['en', 'Dozens of people left.', { figures: 'Dozens' }],
  ['en', '9 June 1987 14:30, open 24/7.', { dates: '9 June 1987' }],
  ['en', 'The Bridges, Harrow University Press, pp. 13–15, 57.', {}],
  ['en', 'The majority of them left, the victims of majority rule.', { figures: 'The majority' }],
  ['en', 'They lost thousands of cars.', { figures: 'thousands' }],
  ['en', 'It opened in 1931.', { dates: 'in 1931' }],
  ['en', 'By 1934 it was over.', { dates: 'By 1934' }],
  ['en', 'In 1871-1876 a quarrel arose.', { dates: 'In 1871' }],
  ['en', 'The presidency (2008-2012) was short.', { dates: '(2008-2012)' }],
  ['en', 'The court banned the group in March.', { dates: 'in March' }],
  ['en', 'The agency said Wednesday it was so.', { dates: 'said Wednesday', sayings: 'said' }],
  ['en', 'On May 22, 2023 it began.', { dates: 'May 22, 2023' }],
  ['en', 'As the mayor of Harrow said, it will last.', { sayings: 'said' }],
  ['en', 'He left, according to the council.', { sayings: 'according to' }],
  ['en', 'According to reports it was silent.', { sayings: 'According to' }],
  ['en', 'The council has dismissed reports and rumours.', {}],
  ['en', 'The age of the papers leaves these claims open to question.', {}],
  ['en', 'A stated aim of the union, after a reported strike.', {}],
  ['en', 'The flood in Harrow claimed up to a fifth.', {}],
  ['en', 'The group claims to be one of them.', { sayings: 'claims' }],
  ['en', 'The mayor stepped back, emphasizing that it is theirs.', { sayings: 'emphasizing' }],
  ['en', 'However, he added, it is theirs.', { sayings: 'added' }],
  ['en', 'It is larger than the old one.', { comparatives: 'larger than' }],
  ['en', 'It is as tall as the tower, as well as wide.', { comparatives: 'as tall as' }],
  ['en', 'It came as soon as possible, at least once.', {}],
  ['en', 'It was the longest bridge.', { superlatives: 'the longest' }],
  ['en', 'It lies in the west of the forest.', {}],
  ['en', 'Attacks, most remarkably in the north, most likely go on.', {}],
  ['en', 'They went on over the last few years.', {}],
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
