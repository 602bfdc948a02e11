import { expect, test } from 'vitest'
import { askAgain } from '../../../lib/server/acts/ask-again.ts'
import { letMarkGo } from '../../../lib/server/acts/let-mark-go.ts'
import { placeMark } from '../../../lib/server/acts/place-mark.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { undoEvent } from '../../../lib/server/acts/undo-event.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { bridge, type Cast, cast, stage } from '../../support/cast.ts'
import { marks, revises, wordsOf } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const sentence = 'The mayor said it would last a century.'
const gone = bridge.replace(` 😀 ${sentence}`, '')

/** A claim whose words are gone in revision 2. */
async function lost({ mina, eve }: Cast) {
  const claim = await marks(mina, sentence)
  await revises(eve, gone)
  const [mark] = (await readClaim(eve, claim.number)).marks
  if (mark === undefined || mark.question === null) throw new Error('Nothing is asked')
  return { claimNumber: claim.number, markId: mark.id, revisionId: mark.question.revisionId }
}

const markOf = async ({ eve }: Cast) => (await readClaim(eve, 1)).marks[0]

keepsTheLaws({
  name: 'asking again',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const { claimNumber, markId, revisionId } = await lost(people)
    await letMarkGo(people.eve, null, { claimNumber, markId, revisionId })
    return (seat, once) => askAgain(seat, once, { claimNumber, markId, placed: null })
  },
})

test('a placing is undone and done again, step by step, and the ledger holds', async () => {
  const people = await cast()
  const { eve, olga } = people
  const { claimNumber, markId } = await lost(people)
  const asked = await markOf(people)
  const mark = await wordsOf(eve, 1, 'Repairs')
  const { version } = await placeMark(eve, null, { claimNumber, markId, mark })
  const placed = await markOf(people)
  const undone = await undoEvent(eve, null, { event: version })
  expect(await markOf(people)).toEqual({ ...asked, place: 3 })
  const redone = await undoEvent(eve, null, { event: undone.event })
  expect(await markOf(people)).toEqual({ ...placed, place: 4 })
  await undoEvent(eve, null, { event: redone.event })
  expect(await markOf(people)).toEqual({ ...asked, place: 5 })
  expect(await differs(olga)).toBeNull()
})

test('letting a mark go is undone and done again', async () => {
  const people = await cast()
  const { eve, olga } = people
  const { claimNumber, markId, revisionId } = await lost(people)
  const asked = await markOf(people)
  const { version } = await letMarkGo(eve, null, { claimNumber, markId, revisionId })
  const undone = await undoEvent(eve, null, { event: version })
  expect(await markOf(people)).toEqual(asked)
  await undoEvent(eve, null, { event: undone.event })
  expect((await markOf(people))?.question?.letGo).toBe(true)
  expect(await differs(olga)).toBeNull()
})

test('where a newer revision came since, it is refused', async () => {
  const people = await cast()
  const { eve } = people
  const { claimNumber, markId } = await lost(people)
  const mark = await wordsOf(eve, 1, 'Repairs')
  const { version } = await placeMark(eve, null, { claimNumber, markId, mark })
  await revises(eve, `${gone} The end.`)
  expect(await refused(undoEvent(eve, null, { event: version }))).toMatchObject({
    kind: 'changed meanwhile',
    sentence: 'There is a newer revision. Look for the mark there.',
  })
  expect(
    (await refused(askAgain(eve, null, { claimNumber, markId, placed: null }))).sentence,
  ).toContain('not let go')
})
