import { expect, test } from 'vitest'
import { letMarkGo } from '../../../lib/server/acts/let-mark-go.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { bridge, type Cast, cast, stage } from '../../support/cast.ts'
import { closes, judges, marks, revises, rules } from '../../support/deeds.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

const approved = { kind: 'approved', label: 'true' } as const

const sentence = 'The mayor said it would last a century.'

/** A claim whose words are gone in revision 2. */
async function lost({ mina, eve }: Cast) {
  const claim = await marks(mina, sentence)
  await revises(eve, bridge.replace(` 😀 ${sentence}`, ''))
  const [mark] = (await readClaim(eve, claim.number)).marks
  if (mark === undefined || mark.question === null) throw new Error('Nothing is asked')
  const { revisionId } = mark.question
  return { claimNumber: claim.number, markId: mark.id, revisionId }
}

keepsTheLaws({
  name: 'letting a mark go',
  by: 'eve',
  refuses: ['reader', 'reviewer'],
  ready: async (people) => {
    const asked = await lost(people)
    return (seat, once) => letMarkGo(seat, once, asked)
  },
})

test('it stays in the revision where it stood, and the claim can be ruled', async () => {
  const people = await cast({ policy: { quorum: 1 } })
  const asked = await lost(people)
  await judges(people.ada, 1, 'true')
  await closes(people.eve, 1)
  const { marks: now } = await letMarkGo(people.eve, null, asked)
  expect(now).toMatchObject([{ revision: 1, question: { letGo: true } }])
  expect((await rules(people.erik, 1, approved)).standing).toBe('ruled')
  expect(await differs(people.olga)).toBeNull()
})

test('a later revision does not ask again', async () => {
  const people = await cast()
  await letMarkGo(people.eve, null, await lost(people))
  const { marks: came } = await revises(people.eve, `${bridge} The end.`)
  expect(Object.values(came)).toEqual([0, 0, 0, 0, 0])
  expect(await differs(people.olga)).toBeNull()
})

test('it was looked for in the latest revision, or it is refused', async () => {
  const people = await cast()
  const asked = await lost(people)
  await revises(people.eve, 'Nothing is left.')
  expect((await refused(letMarkGo(people.eve, null, asked))).kind).toBe('changed meanwhile')
})
