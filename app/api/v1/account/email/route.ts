import { AskNewEmail, askNewEmail } from '../../../../../lib/server/acts/ask-new-email.ts'
import { AskedAnswer } from '../../answers/account.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(AskNewEmail, askNewEmail, {
    says: 'Asks for a link to another e-mail for my account, mailed to that e-mail; the answer is the same whether somebody has it or not.',
    scope: null,
    answers: AskedAnswer,
  }),
})
