import { expect, test } from 'vitest'
import { readRevision, readRevisions } from '../../../lib/server/acts/read-revisions.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { revises } from '../../support/deeds.ts'
import { refused } from '../../support/refused.ts'

stage()

test('the revisions of a text are listed, and each can be read as it was', async () => {
  const { eve, rui } = await cast()
  await revises(eve, `${bridge}\n\nMore. 😀`)
  expect(await readRevisions(rui, 1)).toMatchObject([
    { number: 1, length: [...bridge].length },
    { number: 2, length: [...bridge].length + 9 },
  ])
  expect((await readRevision(rui, 1, 1)).characters).toBe(bridge)
  const second = await readRevision(rui, 1, 2)
  expect(second.characters).toBe(`${bridge}\n\nMore. 😀`)
  expect(second.blocks).toHaveLength(4)
})

test('a revision or text that is not there is not there', async () => {
  const { eve } = await cast()
  expect((await refused(readRevision(eve, 1, 2))).kind).toBe('not there')
  expect((await refused(readRevision(eve, 2, 1))).kind).toBe('not there')
  expect((await refused(readRevisions(eve, 2))).kind).toBe('not there')
})
