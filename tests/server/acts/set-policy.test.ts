import { expect, test } from 'vitest'
import { readClaim } from '../../../lib/server/acts/read-claim.ts'
import { SetPolicy, setPolicy } from '../../../lib/server/acts/set-policy.ts'
import { cast, stage } from '../../support/cast.ts'
import { marks } from '../../support/deeds.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'

stage()
const policy = {
  quorum: 1,
  threshold: { numerator: 1, denominator: 2 },
  citationsNeeded: 0,
  answeredMayRule: true,
}

test('a running round keeps the policy that it began with', async () => {
  const { olga, mina } = await cast()
  const { number } = await marks(mina)
  await setPolicy(olga, null, { policy, basedOn: 2 })
  expect((await readClaim(olga, number)).rounds.at(-1)).toMatchObject({ policy: { quorum: 3 } })
  const next = await marks(mina, 'cost 40,000 crowns')
  expect(next.rounds.at(-1)).toMatchObject({ policy })
  expect(await differs(olga)).toBeNull()
})

test('one from a stale version, and one by an editor, is refused', async () => {
  const { olga, eve } = await cast({ text: null, only: ['eve'] })
  expect(await refused(setPolicy(olga, null, { policy, basedOn: 1 }))).toMatchObject({
    kind: 'changed meanwhile',
  })
  expect(await refused(setPolicy(eve, null, { policy, basedOn: 2 }))).toMatchObject({
    kind: 'not yours',
  })
  const once = { key: 'k', fingerprint: 'f' }
  await setPolicy(olga, once, { policy, basedOn: 2 })
  expect(await setPolicy(olga, once, { policy, basedOn: 2 })).toEqual({ policyVersion: 3 })
})

test('a policy that says the same is no new version and no event', async () => {
  const { olga, projectId } = await cast({ text: null, only: [] })
  const before = (await kindsOf(projectId)).length
  await setPolicy(olga, null, { policy, basedOn: 2 })
  const turned = Object.fromEntries(Object.entries(policy).toReversed())
  const again = SetPolicy.parse({ policy: turned, basedOn: 3 })
  expect(await setPolicy(olga, null, again)).toEqual({ policyVersion: 3 })
  expect((await kindsOf(projectId)).length).toBe(before + 1)
  expect(await differs(olga)).toBeNull()
})

test.each([
  [{}, true],
  [{ quorum: 0 }, false],
  [{ quorum: 1.5 }, false],
  [{ threshold: { numerator: 2, denominator: 1 } }, false],
  [{ threshold: { numerator: 0, denominator: 1 } }, false],
  [{ citationsNeeded: -1 }, false],
  [{ answeredMayRule: 'yes' }, false],
  [{ more: 1 }, false],
])('a policy with %j is understood: %s', (more, good) => {
  expect(SetPolicy.safeParse({ policy: { ...policy, ...more }, basedOn: 1 }).success).toBe(good)
})
