import {
  RenewRecoveryCodes,
  renewRecoveryCodes,
} from '../../../../../../lib/server/acts/renew-recovery-codes.ts'
import { CodesAnswer } from '../../../answers/account.ts'
import { doors, writePerson } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(RenewRecoveryCodes, renewRecoveryCodes, {
    says: 'Makes my recovery codes anew.',
    scope: null,
    answers: CodesAnswer,
  }),
})
