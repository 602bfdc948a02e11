import { expect, test } from 'vitest'
import { splitMark } from '../../../lib/server/acts/split-mark.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { marks, wordsOf } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

async function asked({ mina }: Cast, kept = 'opened in 1931', apart = 'cost 40,000') {
  const claim = await marks(mina, 'opened in 1931 and cost 40,000 crowns')
  return {
    claimNumber: claim.number,
    markId: claim.marks[0]?.id ?? '',
    place: 1,
    kept: await wordsOf(mina, 1, kept),
    apart: await wordsOf(mina, 1, apart),
  }
}

keepsTheLaws({
  name: 'splitting a mark',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const input = await asked(people)
    return (seat, once) => splitMark(seat, once, input)
  },
})

test('the mark keeps some of its words, others are a mark of their own', async () => {
  const people = await cast()
  const { marks: now } = await splitMark(people.mina, null, await asked(people))
  expect(now.map(({ place, spans }) => [place, spans[0]?.quotation])).toEqual([
    [2, 'opened in 1931'],
    [1, 'cost 40,000'],
  ])
})

test('both parts are words of the mark, and have none in common', async () => {
  const people = await cast()
  for (const [kept, apart] of [
    ['opened in 1931', 'last a century'],
    ['opened in 1931', 'in 1931 and cost'],
  ]) {
    const input = await asked(people, kept, apart)
    expect((await refused(splitMark(people.mina, null, input))).kind).toBe('not understood')
  }
})
