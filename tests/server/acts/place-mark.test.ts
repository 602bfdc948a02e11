import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { letMarkGo } from '../../../lib/server/acts/let-mark-go.ts'
import { placeMark } from '../../../lib/server/acts/place-mark.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { bridge, type Cast, cast, stage } from '../../support/cast.ts'
import { bringIn, marks, revises, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

/** A claim whose mark says other words in revision 2. */
async function changed({ mina, eve }: Cast) {
  const claim = await marks(mina, 'cost 40,000 crowns')
  await revises(eve, bridge.replace('40,000', '45,000'))
  const { marks: found } = await readClaim(eve, claim.number)
  const [mark] = found
  if (mark === undefined) throw new Error('The claim has no mark')
  return { claimNumber: claim.number, markId: mark.id }
}

keepsTheLaws({
  name: 'placing a mark',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const where = await changed(people)
    const mark = await wordsOf(people.eve, 1, 'cost 45,000 crowns')
    return (seat, once) => placeMark(seat, once, { ...where, mark })
  },
})

test('what was offered is accepted, other words are chosen by hand; both are where it stands', async () => {
  for (const words of ['cost 45,000 crowns', '45,000 crowns']) {
    const people = await cast()
    const where = await changed(people)
    const mark = await wordsOf(people.eve, 1, words)
    const { marks: now } = await placeMark(people.eve, null, { ...where, mark })
    expect(now).toMatchObject([
      { revision: 2, place: 2, question: null, spans: [{ quotation: words }] },
    ])
    expect(await differs(people.olga)).toBeNull()
  }
})

test('a mark that was let go can be placed after all', async () => {
  const people = await cast()
  const where = await changed(people)
  const [mark] = (await readClaim(people.eve, 1)).marks
  const revisionId = mark?.question?.revisionId ?? ''
  await letMarkGo(people.eve, null, { ...where, revisionId })
  const there = await wordsOf(people.eve, 1, 'cost 45,000 crowns')
  const { marks: now } = await placeMark(people.eve, null, { ...where, mark: there })
  expect(now[0]).toMatchObject({ revision: 2, question: null })
})

test('it is placed in its own text, on the latest revision, where the words stand', async () => {
  const people = await cast()
  const where = await changed(people)
  await bringIn(people.eve, 'Elsewhere it cost 45,000 crowns.')
  const elsewhere = await wordsOf(people.eve, 2, 'cost 45,000 crowns')
  expect(await refused(placeMark(people.eve, null, { ...where, mark: elsewhere }))).toMatchObject({
    sentence: 'A mark is placed in the text in which it stands.',
  })
  const mark = await wordsOf(people.eve, 1, 'cost 45,000 crowns')
  const false_ = { ...mark, spans: mark.spans.map((one) => ({ ...one, quotation: 'x' })) }
  expect((await refused(placeMark(people.eve, null, { ...where, mark: false_ }))).kind).toBe(
    'changed meanwhile',
  )
  await revises(people.eve, `${bridge} The end.`)
  expect((await refused(placeMark(people.eve, null, { ...where, mark }))).kind).toBe('not now')
})

test('a mark is not placed where another one of its claim stands', async () => {
  const day = 'It rained all day in the hills. The river rose. People left the low houses.'
  const people = await cast({ text: `On Monday. ${day} That was the end.` })
  await marks(people.mina, 'The river rose')
  await revises(people.eve, `On Monday. ${day} On Tuesday. ${day} That was the end.`)
  const [first, second] = [
    await wordsOf(people.eve, 1, 'The river rose'),
    await wordsOf(people.eve, 1, 'The river rose', 2),
  ]
  const { marks: both } = await addMark(people.mina, null, { claimNumber: 1, mark: first })
  const markId = both[0]?.id ?? ''
  const there = placeMark(people.eve, null, { claimNumber: 1, markId, mark: first })
  expect(await refused(there)).toMatchObject({
    kind: 'not now',
    sentence: 'The claim is marked at exactly this place already.',
  })
  const { marks: now } = await placeMark(people.eve, null, { claimNumber: 1, markId, mark: second })
  expect(now.every(({ question }) => question === null)).toBe(true)
  expect(await differs(people.olga)).toBeNull()
})
