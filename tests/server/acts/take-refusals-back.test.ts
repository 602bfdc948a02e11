import { expect, test } from 'vitest'
import { readSuggestions } from '../../../lib/server/acts/read-suggestions.ts'
import { refuseSuggestions } from '../../../lib/server/acts/refuse-suggestions.ts'
import { takeRefusalsBack } from '../../../lib/server/acts/take-refusals-back.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { sentencesSeen } from '../../support/sentences.ts'

stage()

async function refusesOne({ mina }: Cast) {
  const { revisionId, at } = await sentencesSeen(mina)
  const by = { kind: 'rule' as const, rules: ['sayings' as const] }
  const suggestions = [{ ...at('The mayor said'), by }]
  const { refused } = await refuseSuggestions(mina, null, {
    textNumber: 1,
    revisionId,
    suggestions,
  })
  return { textNumber: 1, revisionId, ids: [...refused] }
}

keepsTheLaws({
  name: 'taking refusals back',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const asked = await refusesOne(people)
    return (seat, once) => takeRefusalsBack(seat, once, asked)
  },
})

test('a refusal that is taken back is shown again and does not count', async () => {
  const people = await cast()
  const asked = await refusesOne(people)
  expect((await readSuggestions(people.otto, 1)).answered).toHaveLength(1)
  await takeRefusalsBack(people.otto, null, asked)
  expect(await readSuggestions(people.otto, 1)).toMatchObject({ answered: [], precision: [] })
  await refusesOne(people)
  expect(await differs(people.olga)).toBeNull()
})
