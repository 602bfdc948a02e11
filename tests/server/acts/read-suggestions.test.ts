import { expect, test } from 'vitest'
import { markClaim } from '../../../lib/server/acts/mark-claim.ts'
import { readSuggestions } from '../../../lib/server/acts/read-suggestions.ts'
import { refuseSuggestions } from '../../../lib/server/acts/refuse-suggestions.ts'
import { type SuggestionShown, sealOf } from '../../../lib/server/acts/suggested-by.ts'
import { cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen } from '../../support/sentences.ts'

stage()

const rules = (...names: ('figures' | 'dates')[]) => ({ kind: 'rule' as const, rules: names })
const model = {
  kind: 'model' as const,
  model: 'llama3:8b',
  version: 'fp_1',
  promptSha256: 'a'.repeat(64),
}
const wording = {
  sentence: 'The bridge cost 40,000 crowns.',
  saidBy: null,
  saidOn: null,
  saidWhere: null,
  kinds: ['number' as const],
}

test('what was accepted, changed and refused is counted for each rule and each model', async () => {
  const people = await cast()
  const { revisionId, at } = await sentencesSeen(people.mina)
  const shown = at('40,000 crowns')
  const { projectId } = people
  const named = { ...model, seal: sealOf({ projectId, revisionId }, shown, model) }
  const accepts = (quotation: string, by: SuggestionShown['by']) =>
    markClaim(people.mina, null, {
      mark: { textNumber: 1, quoted: [{ quotation }] },
      wording,
      suggestion: { ...shown, by },
    })
  await accepts('The bridge opened in 1931 and cost 40,000 crowns', rules('figures', 'dates'))
  await accepts('cost 40,000 crowns', named)
  const suggestions = [{ ...at('9,000 cars'), by: rules('figures') }]
  await refuseSuggestions(people.otto, null, { textNumber: 1, revisionId, suggestions })
  const seen = await readSuggestions(people.ada, 1)
  expect(seen.answered.map(({ answer }) => answer).toSorted()).toEqual([
    'accepted',
    'changed',
    'refused',
  ])
  expect(seen.precision).toEqual([
    { maker: 'model llama3:8b', accepted: 0, changed: 1, refused: 0 },
    { maker: 'rule dates', accepted: 1, changed: 0, refused: 0 },
    { maker: 'rule figures', accepted: 1, changed: 0, refused: 1 },
  ])
  expect(await differs(people.olga)).toBeNull()
})

test('a claim that begins with a suggestion outside the text is refused', async () => {
  const people = await cast()
  const no = await refused(
    markClaim(people.mina, null, {
      mark: { textNumber: 1, quoted: [{ quotation: 'cost 40,000 crowns' }] },
      wording,
      suggestion: { from: 0, to: 99_999, by: rules('figures') },
    }),
  )
  expect(no.kind).toBe('not understood')
})

test('a reader sees no suggestions', async () => {
  const people = await cast()
  expect((await refused(readSuggestions(people.rui, 1))).kind).toBe('not yours')
})
