import {
  ConfirmSecondFactor,
  confirmSecondFactor,
} from '../../../../../../lib/server/acts/confirm-second-factor.ts'
import { FactorConfirmed } from '../../../answers/account.ts'
import { doors, writePerson } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(ConfirmSecondFactor, confirmSecondFactor, {
    says: 'Confirms my second factor by its first code; my other sessions end.',
    scope: null,
    answers: FactorConfirmed,
  }),
})
