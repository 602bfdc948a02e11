import { expect, test } from 'vitest'
import { signOutEverywhere } from '../../../lib/server/acts/sign-out-everywhere.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()

test('every session of mine ends, and nobody else’s', async () => {
  const mina = await newcomer('Mina')
  const [more, otto] = [await session(mina.personId), await newcomer('Otto')]
  expect(await signOutEverywhere(mina, null, {})).toEqual({ ended: 2 })
  for (const { sessionId } of [mina, more]) expect(await signedIn(database(), sessionId)).toBeNull()
  expect(await signedIn(database(), otto.sessionId)).not.toBeNull()
})
