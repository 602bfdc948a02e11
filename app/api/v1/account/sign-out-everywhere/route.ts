import {
  SignOutEverywhere,
  signOutEverywhere,
} from '../../../../../lib/server/acts/sign-out-everywhere.ts'
import { Ended } from '../../answers/account.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(SignOutEverywhere, signOutEverywhere, {
    says: 'Ends every session of mine.',
    scope: null,
    answers: Ended,
  }),
})
