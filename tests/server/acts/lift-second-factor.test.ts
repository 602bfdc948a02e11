import { expect, test } from 'vitest'
import { liftSecondFactor } from '../../../lib/server/acts/lift-second-factor.ts'
import { signedIn } from '../../../lib/server/auth/seat.ts'
import { database } from '../../../lib/server/store/database.ts'
import { hasFactor } from '../../../lib/server/store/second-factors.ts'
import { stage } from '../../support/cast.ts'
import { armed } from '../../support/second-factor.ts'
import { newcomer } from '../../support/signed-in.ts'

stage()

test('the factor is lifted and every session of the person ends', async () => {
  const { person } = await armed('Mina')
  expect(await liftSecondFactor(person.personId)).toEqual({ lifted: true })
  expect(await hasFactor(database(), person.personId)).toBe(false)
  expect(await signedIn(database(), person.sessionId)).toBeNull()
  expect(await liftSecondFactor(person.personId)).toEqual({ lifted: false })
})

test('who had none stays signed in', async () => {
  const otto = await newcomer('Otto')
  expect(await liftSecondFactor(otto.personId)).toEqual({ lifted: false })
  expect(await signedIn(database(), otto.sessionId)).not.toBeNull()
})
