import { ChangePassword, changePassword } from '../../../../../lib/server/acts/change-password.ts'
import { Ended } from '../../answers/account.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(ChangePassword, changePassword, {
    says: 'Changes my password; every other session and every token of mine ends.',
    scope: null,
    answers: Ended,
  }),
})
