import {
  RemoveSecondFactor,
  removeSecondFactor,
} from '../../../../../../lib/server/acts/remove-second-factor.ts'
import { Ended } from '../../../answers/account.ts'
import { doors, writePerson } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(RemoveSecondFactor, removeSecondFactor, {
    says: 'Removes my second factor; my other sessions end.',
    scope: null,
    answers: Ended,
  }),
})
