import { SetUp, setUp } from '../../../../lib/server/auth/setup.ts'
import { EmailAnswer } from '../answers/account.ts'
import { doors, writeStranger } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeStranger(SetUp, setUp, {
    says: 'Sets up an empty installation by its one-time link.',
    answers: EmailAnswer,
  }),
})
