import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { joinMarks } from '../../../lib/server/acts/join-marks.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, marks, wordsOf } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

async function twoMarks({ mina }: Cast, words = 'cost 40,000', textNumber = 1) {
  await marks(mina, 'opened in 1931')
  const mark = await wordsOf(mina, textNumber, words)
  const { marks: now } = await addMark(mina, null, { claimNumber: 1, mark })
  const [one, other] = now
  return {
    claimNumber: 1,
    markId: one?.id ?? '',
    place: 1,
    joined: other?.id ?? '',
    joinedPlace: 1,
  }
}

keepsTheLaws({
  name: 'joining marks',
  by: 'mina',
  refuses: ['reader'],
  ready: async (people) => {
    const input = await twoMarks(people)
    return (seat, once) => joinMarks(seat, once, input)
  },
})

test('one mark has the words of both, with the gap between them; what overlaps or touches is one span', async () => {
  for (const [words, spans] of [
    ['cost 40,000', ['opened in 1931', 'cost 40,000']],
    ['in 1931 and cost', ['opened in 1931 and cost']],
    [' and cost', ['opened in 1931 and cost']],
  ] as const) {
    const people = await cast()
    const { marks: now } = await joinMarks(people.mina, null, await twoMarks(people, words))
    expect(now.map((mark) => mark.spans.map(({ quotation }) => quotation))).toEqual([spans])
  }
})

test('marks in two texts, and a mark with itself, are not joined', async () => {
  const people = await cast()
  await bringIn(people.eve, 'It cost 40,000 crowns, they say.')
  const input = await twoMarks(people, 'cost 40,000', 2)
  expect((await refused(joinMarks(people.mina, null, input))).kind).toBe('not now')
  const itself = { ...input, joined: input.markId }
  expect((await refused(joinMarks(people.mina, null, itself))).kind).toBe('not understood')
})
