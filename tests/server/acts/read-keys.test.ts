import { expect, test } from 'vitest'
import { readKeys } from '../../../lib/server/acts/read-keys.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()

test('who changed nothing has the usual keys', async () =>
  expect(await readKeys(await newcomer('Mina'))).toEqual({
    singles: true,
    wholeWords: true,
    changed: {},
  }))

test('what another version kept and this one does not know is left out', async () => {
  const { personId } = await newcomer('Mina')
  const changed = { mark: 'n', flown: 'x', cite: 'two', add: 7, next: 'j', previous: null }
  await database().ownKeys.create({ data: { personId, singles: false, changed } })
  const read = await readKeys({ personId })
  expect(read).toEqual({ singles: false, wholeWords: true, changed: { mark: 'n', previous: null } })
})
