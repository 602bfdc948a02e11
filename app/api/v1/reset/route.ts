import { ResetPassword, resetPassword } from '../../../../lib/server/acts/reset-password.ts'
import { EmailAnswer } from '../answers/account.ts'
import { doors, writeStranger } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeStranger(ResetPassword, resetPassword, {
    says: 'Sets a new password by a one-time link; every session and token of the person ends.',
    answers: EmailAnswer,
  }),
})
