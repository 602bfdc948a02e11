import { expect, test } from 'vitest'
import { changeSeat } from '../../../lib/server/acts/change-seat.ts'
import { demandSecondFactor } from '../../../lib/server/acts/demand-second-factor.ts'
import { makeToken } from '../../../lib/server/acts/make-token.ts'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { seatIn, seatNow, sessionLimits } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { standings } from '../../../lib/server/store/read-standing.ts'
import { confirmFactor, dropFactor, keepFactor } from '../../../lib/server/store/second-factors.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { type Cast, cast, stage } from '../../support/cast.ts'
import { differs } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { session } from '../../support/signed-in.ts'

stage()
const casting = { text: null, only: ['eve', 'noor', 'rui'] } as const

keepsTheLaws({
  name: 'demanding a second factor',
  casting,
  by: 'olga',
  refuses: ['editor', 'reviewer', 'reader'],
  foreign: false,
  ready: async () => (seat, once) => demandSecondFactor(seat, once, { demanded: true }),
})

/** A seat as a browser has it, whose session has shown a second factor or not. */
async function browserSeat({ projectId }: Cast, personId: string, factor: boolean) {
  return seatIn(await session(personId, { factor }), projectId)
}

test('while it is demanded, owners and editors who have shown none do and read nothing; others go on', async () => {
  const here = await cast(casting)
  const before = await browserSeat(here, here.eve.personId, false)
  const owner = await browserSeat(here, here.olga.personId, true)
  await demandSecondFactor(owner, null, { demanded: true })
  for (const who of [here.olga, here.eve]) {
    const short = await refused(browserSeat(here, who.personId, false))
    expect(short.kind).toBe('second factor')
    expect(short.sentence).toMatch(
      /^This project asks its editors and owners for a second factor\./,
    )
    expect((await browserSeat(here, who.personId, true)).factor).toBe(true)
  }
  for (const who of [here.noor, here.rui]) await browserSeat(here, who.personId, false)
  expect((await refused(renameProject(before, null, { title: 'X' }))).kind).toBe('second factor')
  await demandSecondFactor(owner, null, { demanded: false })
  await browserSeat(here, here.eve.personId, false)
  expect(await differs(here.olga)).toBeNull()
})

test('who has shown none cannot demand it, and nobody is locked out so', async () => {
  const here = await cast(casting)
  const olga = await browserSeat(here, here.olga.personId, false)
  expect(await refused(demandSecondFactor(olga, null, { demanded: true }))).toMatchObject({
    kind: 'not now',
  })
  expect((await refused(demandSecondFactor(here.olga, null, { demanded: false }))).kind).toBe(
    'not now',
  )
  expect((await readSettings(olga)).demandsFactor).toBe(false)
})

test('a reviewer who is made an editor is asked from then on', async () => {
  const here = await cast(casting)
  await demandSecondFactor(here.olga, null, { demanded: true })
  const person = await session(here.noor.personId)
  await seatIn(person, here.projectId)
  await changeSeat(here.olga, null, { personId: here.noor.personId, role: 'editor' })
  expect((await refused(seatIn(person, here.projectId))).kind).toBe('second factor')
})

test('a token is taken if the session that made it had shown a second factor, while there is one', async () => {
  const here = await cast(casting)
  const { projectId } = here
  const { personId } = here.eve
  const asked = { label: 'Import', projectId, scopes: ['read' as const], days: 1 }
  await keepFactor(database(), personId, 'a sealed key')
  await confirmFactor(database(), personId)
  const before = await makeToken({ personId, factor: false }, null, asked)
  const proved = await makeToken({ personId, factor: true }, null, asked)
  await demandSecondFactor(here.olga, null, { demanded: true })
  const seat = ({ id }: { id: string }) =>
    seatNow(database(), personId, projectId, { through: { kind: 'token', id }, factor: true })
  expect((await refused(seat(before))).kind).toBe('second factor')
  expect(await seat(proved)).toMatchObject({ role: 'editor', factor: true })
  expect((await refused(makeToken({ personId, factor: false }, null, asked))).kind).toBe(
    'second factor',
  )
  const stands = async () => {
    const asked = [{ sessionId: `token:${proved.id}`, projectId }]
    return (await standings(database(), asked, sessionLimits))[0]
  }
  expect(await stands()).toMatchObject({ live: true, role: 'editor' })
  await dropFactor(database(), personId)
  expect((await refused(seat(proved))).kind).toBe('second factor')
  expect(await stands()).toMatchObject({ live: true, role: null })
})
