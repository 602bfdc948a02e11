import { expect, test } from 'vitest'
import { refuseSuggestions } from '../../../lib/server/acts/refuse-suggestions.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { cast, stage } from '../../support/cast.ts'
import { refused } from '../../support/refused.ts'
import { sentencesSeen } from '../../support/sentences.ts'

stage()

const by = { kind: 'rule' as const, rules: ['figures' as const, 'dates' as const] }

keepsTheLaws({
  name: 'refusing suggestions',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const { revisionId, at } = await sentencesSeen(people.mina)
    const suggestions = [{ ...at('40,000 crowns'), by }]
    return (seat, once) => refuseSuggestions(seat, once, { textNumber: 1, revisionId, suggestions })
  },
})

test('a suggestion outside the text, or inside a character, is refused itself', async () => {
  const people = await cast()
  const { revisionId } = await sentencesSeen(people.mina)
  for (const place of [
    { from: 5, to: 5 },
    { from: 0, to: 999_999 },
  ]) {
    const suggestions = [{ ...place, by }]
    const no = await refused(
      refuseSuggestions(people.mina, null, { textNumber: 1, revisionId, suggestions }),
    )
    expect(no.kind).toBe('not understood')
  }
})
