import { expect, test } from 'vitest'
import { signOutElsewhere } from '../../../lib/server/acts/sign-out-elsewhere.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { stage } from '../../support/cast.ts'
import { newcomer, session } from '../../support/signed-in.ts'

stage()

test('every session of mine but this one ends, and nobody else’s', async () => {
  const mina = await newcomer('Mina')
  const [more, otto] = [await session(mina.personId), await newcomer('Otto')]
  expect(await signOutElsewhere(mina, null, {})).toEqual({ ended: 1 })
  expect(await signedIn(database(), more.sessionId)).toBeNull()
  for (const { sessionId } of [mina, otto]) {
    expect(await signedIn(database(), sessionId)).not.toBeNull()
  }
})
