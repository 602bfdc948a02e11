import { expect, test } from 'vitest'
import { readProject } from '../../../lib/server/acts/read-project.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'

stage()

test('the frame says who I am, by which scale and policy, and up to which event', async () => {
  const { mina, otto, projectId } = await cast({ only: ['mina', 'otto'], policy: { quorum: 2 } })
  const frame = await readProject(mina)
  expect(frame).toMatchObject({
    id: projectId,
    title: 'The bridge',
    me: { name: 'Mina', role: 'reviewer' },
    policy: { quorum: 2 },
  })
  await marks(mina)
  await judges(otto, 1, 'true')
  const { last } = await readProject(mina)
  await judges(otto, 1, 'false')
  expect((await readProject(mina)).last).toBe(last)
  expect((await readProject(otto)).last).toBe(last + 1)
})
