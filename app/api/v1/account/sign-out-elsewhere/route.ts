import {
  SignOutElsewhere,
  signOutElsewhere,
} from '../../../../../lib/server/acts/sign-out-elsewhere.ts'
import { Ended } from '../../answers/account.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(SignOutElsewhere, signOutElsewhere, {
    says: 'Ends my other sessions.',
    scope: null,
    answers: Ended,
  }),
})
