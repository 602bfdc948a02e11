import { expect, test } from 'vitest'
import { onClaim } from '../../../lib/server/acts/on-claim.ts'
import { removeSeat } from '../../../lib/server/acts/remove-seat.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()

test('what the work of an act throws undoes it', async () => {
  const { mina, projectId } = await cast({ only: ['mina'] })
  await marks(mina)
  const before = await kindsOf(projectId)
  const fails = onClaim(mina, 'answer', null, 1, async () => {
    throw new RangeError('no')
  })
  await expect(fails).rejects.toThrow('no')
  expect(await kindsOf(projectId)).toEqual(before)
})

test('who was removed meanwhile is told that there is no such project', async () => {
  const { mina, olga } = await cast({ only: ['mina', 'otto'] })
  await marks(mina)
  await removeSeat(olga, null, { personId: mina.personId })
  const late = onClaim(mina, 'answer', null, 1, async ({ dossier }) => ({
    kind: 'claim withdrawn',
    claimId: dossier.claim.id,
  }))
  expect((await refused(late)).kind).toBe('not there')
})
