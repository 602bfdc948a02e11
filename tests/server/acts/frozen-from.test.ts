import { expect, test } from 'vitest'
import { addMark } from '../../../lib/server/acts/add-mark.ts'
import { loadedFrom } from '../../../lib/server/acts/frozen-from.ts'
import { withdrawMark } from '../../../lib/server/acts/withdraw-mark.ts'
import { snapshot } from '../../../lib/server/store/database.ts'
import { bridge, cast, stage } from '../../support/cast.ts'
import { marks, wordsOf } from '../../support/deeds.ts'

stage()

test('marks are numbered within their claim as they were made, withdrawn ones too', async () => {
  const { mina, otto, projectId } = await cast()
  const first = await marks(mina)
  const other = await marks(otto, 'closed in March')
  await addMark(mina, null, {
    claimNumber: first.number,
    mark: await wordsOf(mina, 1, 'opened in 1931', 2),
  })
  const claim = await withdrawMark(mina, null, {
    claimNumber: first.number,
    markId: first.marks[0]?.id ?? '',
  })
  const loaded = await snapshot((db) => loadedFrom(db, projectId))
  expect(loaded.markNumbers[first.marks[0]?.id ?? '']).toBe(1)
  expect(loaded.markNumbers[claim.marks[0]?.id ?? '']).toBe(2)
  expect(loaded.markNumbers[other.marks[0]?.id ?? '']).toBe(1)
})

test('characters, blocks and the order of seating are there; there is no edition before the first', async () => {
  const { olga, eve, projectId } = await cast()
  const loaded = await snapshot((db) => loadedFrom(db, projectId))
  expect(loaded.ordinals[olga.personId]).toBe(1)
  expect(loaded.ordinals[eve.personId]).toBeGreaterThan(1)
  const [body] = Object.values(loaded.bodies)
  expect(body?.characters).toBe(bridge)
  expect(body?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  expect(loaded.before).toBeNull()
})
