import { expect, test } from 'vitest'
import { readFrontPage } from '../../../lib/server/acts/read-front-page.ts'
import { cast, stage } from '../../support/cast.ts'
import { judges, marks } from '../../support/deeds.ts'

stage()

test('the front page counts where claims stand, shows what is disputed and what is next', async () => {
  const { mina, otto, rui } = await cast({
    only: ['mina', 'otto', 'rui'],
    policy: { quorum: 2 },
  })
  await marks(mina)
  await marks(mina, 'last a century')
  await judges(mina, 1, 'true')
  await judges(otto, 1, 'false')
  const page = await readFrontPage(otto)
  expect(page.standings).toMatchObject({ contested: 1, open: 1, ruled: 0 })
  expect(page.disputed.map(({ number }) => number)).toEqual([1])
  expect(page.queue).toMatchObject({ toJudge: 1, next: { claimNumber: 2, textNumber: 1 } })
  expect(page.recent).toHaveLength(8)
  expect(page.recent.every(({ sealed }) => !sealed)).toBe(true)
  expect(await readFrontPage(rui)).toMatchObject({
    standings: { contested: 0, open: 0 },
    disputed: [],
    recent: [],
    queue: { next: null },
  })
})

test('what others change in an open round pushes nothing off the front page', async () => {
  const { mina, otto } = await cast({ only: ['mina', 'otto'] })
  await marks(mina)
  await judges(otto, 1, 'true')
  const before = await readFrontPage(mina)
  for (let i = 0; i < 60; i++) await judges(otto, 1, i % 2 === 0 ? 'false' : 'true')
  expect((await readFrontPage(mina)).recent).toEqual(before.recent)
  expect(before.recent[0]?.sealed).toBe(false)
  expect((await readFrontPage(otto)).recent).toHaveLength(8)
})
