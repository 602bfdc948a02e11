import { expect, test } from 'vitest'
import { readChanges } from '../../../lib/server/acts/read-changes.ts'
import { isChange } from '../../../lib/text/changed-blocks.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { revises } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('a reader sees what the latest revision changed, or what lies between any two', async () => {
  const { eve, rui } = await cast()
  expect(await readChanges(rui, { textNumber: 1 })).toMatchObject({
    revisions: [{ number: 1 }],
    difference: null,
  })
  const second = bridge.replace('40,000', '45,000')
  await revises(eve, second)
  await revises(eve, `${second}\n\nMore. 😀`)
  const { revisions, difference } = await readChanges(rui, { textNumber: 1 })
  expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3])
  expect([difference?.from, difference?.to]).toEqual([2, 3])
  expect(difference?.blocks.at(-1)?.pieces).toEqual([{ how: 'new', words: 'More. 😀' }])
  const back = await readChanges(rui, { textNumber: 1, from: 3, to: 1 })
  const changed = back.difference?.blocks.filter(({ pieces }) => pieces.some(isChange))
  expect(changed).toHaveLength(2)
})

test('a revision or text that is not there is not there', async () => {
  const { eve } = await cast()
  for (const asked of [
    { textNumber: 2 },
    { textNumber: 1, from: 1, to: 2 },
    { textNumber: 1, to: 1 },
  ])
    expect((await refused(readChanges(eve, asked))).kind).toBe('not there')
})
