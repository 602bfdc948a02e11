import { expect, test } from 'vitest'
import { archiveProject } from '../../../lib/server/acts/archive-project.ts'
import { closeRound } from '../../../lib/server/acts/close-round.ts'
import { publishEdition } from '../../../lib/server/acts/publish-edition.ts'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { renameProject } from '../../../lib/server/acts/rename-project.ts'
import { reopenProject } from '../../../lib/server/acts/reopen-project.ts'
import { takeDownEdition } from '../../../lib/server/acts/take-down-edition.ts'
import { seatForPerson } from '../../../lib/server/auth/seat.ts'
import { keepsTheLaws } from '../../support/act-laws.ts'
import { busyProject } from '../../support/busy-project.ts'
import { cast, stage } from '../../support/cast.ts'
import { bringIn, judges, marks } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

keepsTheLaws({
  name: 'archiving',
  casting: { text: null },
  by: 'olga',
  refuses: ['editor', 'reviewer', 'reader'],
  foreign: false,
  ready: async () => (seat, once) => archiveProject(seat, once, {}),
})

test('an archived project takes no work, says so, and shows no button for it', async () => {
  const { olga, mina, otto, eve } = await cast()
  const { number, rounds } = await marks(mina)
  await judges(mina, number, 'true')
  await archiveProject(olga, null, {})
  const no = [
    () => renameProject(olga, null, { title: 'Another' }),
    () => bringIn(eve, 'More.'),
    () => marks(otto, 'cost 40,000 crowns'),
    () => judges(otto, number, 'true'),
    () => closeRound(eve, null, { claimNumber: number, roundId: rounds[0]?.id ?? '' }),
  ]
  for (const one of no) {
    expect(await refused(one())).toMatchObject({
      kind: 'not now',
      facts: { life: 'archived' },
    })
  }
  expect(await differs(olga)).toBeNull()
})

test('what an archived claim allows is nothing, and it is read as before', async () => {
  const { olga, projectId, mina } = await cast()
  const { number } = await marks(mina)
  await archiveProject(olga, null, {})
  const { may, wording } = await readClaim(await seatForPerson(mina.personId, projectId), number)
  expect(Object.values(may).every((allowed) => !allowed)).toBe(true)
  expect(wording.sentence).toBe('The bridge was opened in 1931.')
})

test('people leave an archived project, and an edition is taken down but not published', async () => {
  const people = await busyProject()
  const { olga, eve, rui, projectId } = people
  await archiveProject(olga, null, {})
  await removeSeat(olga, null, { personId: rui.personId })
  await takeDownEdition(eve, null, { number: 1 })
  expect((await refused(publishEdition(eve, null, { number: 1 }))).facts.life).toBe('archived')
  await reopenProject(olga, null, {})
  await publishEdition(eve, null, { number: 1 })
  expect((await kindsOf(projectId)).slice(-5)).toEqual([
    'project archived',
    'seat removed',
    'edition taken down',
    'project reopened',
    'edition published',
  ])
  expect(await differs(olga)).toBeNull()
})
