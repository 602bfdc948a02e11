import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../lib/review/policy.ts'
import { defaultScale } from '../../../lib/review/scale.ts'
import { FoundProject, foundFor, foundProject } from '../../../lib/server/acts/found-project.ts'
import { readSettings } from '../../../lib/server/acts/read-settings.ts'
import { seatForPerson, seatIn } from '../../../lib/server/auth/seat.ts'
import { stage } from '../../support/cast.ts'
import { differs, kindsOf } from '../../support/ledger.ts'
import { refused } from '../../support/refused.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()

const key = (fingerprint: string) => ({ key: 'the same key', fingerprint })

test('who founds a project owns it, with the default scale and policy', async () => {
  const olga = await newcomer('Olga', { mayFound: true })
  const { projectId } = await foundProject(olga, null, { title: 'Harrow' })
  const seat = await seatIn(olga, projectId)
  expect(seat).toMatchObject({ role: 'owner', name: 'Olga' })
  expect(await readSettings(seat)).toMatchObject({
    title: 'Harrow',
    scale: defaultScale,
    scaleVersion: 1,
    policy: defaultPolicy,
    policyVersion: 1,
    editors: 1,
  })
  expect(await kindsOf(projectId)).toEqual(['project founded'])
  expect(await differs(seat)).toBeNull()
})

test('a scale and a policy of one’s own are what it begins with', async () => {
  const olga = await newcomer('Olga', { mayFound: true })
  const scale = { labels: defaultScale.labels.slice(0, 2) }
  const policy = { ...defaultPolicy, quorum: 1, answeredMayRule: true }
  const { projectId } = await foundProject(olga, null, { title: 'Alone', scale, policy })
  const seat = await seatIn(olga, projectId)
  expect(await readSettings(seat)).toMatchObject({ scale, scaleVersion: 1, policy })
  expect(await differs(seat)).toBeNull()
  const wrong = { title: 'Alone', scale: { labels: [] } }
  expect(FoundProject.safeParse(wrong).success).toBe(false)
})

test('who may not found is refused', async () => {
  const mina = await newcomer('Mina')
  expect(await refused(foundProject(mina, null, { title: 'Mine' }))).toMatchObject({
    kind: 'not yours',
  })
})

test('told twice, also at once, it is founded once', async () => {
  const olga = await newcomer('Olga', { mayFound: true })
  const answers = await Promise.all([
    foundProject(olga, key('a'), { title: 'Harrow' }),
    foundProject(olga, key('a'), { title: 'Harrow' }),
  ])
  answers.push(await foundProject(olga, key('a'), { title: 'Harrow' }))
  expect(new Set(answers.map(({ projectId }) => projectId)).size).toBe(1)
  const otherwise = foundProject(olga, key('b'), { title: 'Other' })
  expect(await refused(otherwise)).toMatchObject({ kind: 'said before otherwise' })
})

test('the shell founds for a person without a session', async () => {
  const olga = await newcomer('Olga')
  const { projectId } = await foundFor(olga, null, 'The sample')
  expect(await seatForPerson(olga.personId, projectId)).toMatchObject({ role: 'owner' })
})

test('a title is one line of 1 to 200 characters', () => {
  const good = (title: unknown) => FoundProject.safeParse({ title }).success
  expect([good(' Harrow '), good('x'.repeat(200))]).toEqual([true, true])
  expect([good(''), good('  '), good('a\nb'), good('x'.repeat(201)), good(3)]).not.toContain(true)
})
