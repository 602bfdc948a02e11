import {
  ConfirmNewEmail,
  confirmNewEmail,
} from '../../../../../../lib/server/acts/confirm-new-email.ts'
import { EmailTaken } from '../../../answers/account.ts'
import { doors, writePerson } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(ConfirmNewEmail, confirmNewEmail, {
    says: 'Takes the e-mail of a one-time link for my account; every other session of mine ends.',
    scope: null,
    answers: EmailTaken,
  }),
})
