import { AskReset, askReset } from '../../../../../lib/server/acts/ask-reset.ts'
import { AskedAnswer } from '../../answers/account.ts'
import { doors, writeStranger } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeStranger(AskReset, askReset, {
    says: 'Asks for a link to a new password, by mail; the answer is the same for everybody.',
    answers: AskedAnswer,
  }),
})
