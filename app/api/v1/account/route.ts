import { readAccount } from '../../../../lib/server/acts/read-account.ts'
import { AccountAnswer } from '../answers/account.ts'
import { doors, showPerson } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showPerson(readAccount, {
    says: 'My account: where I am signed in, and by what I can sign in.',
    scope: null,
    answers: AccountAnswer,
  }),
})
