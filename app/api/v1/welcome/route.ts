import { Welcome, welcome } from '../../../../lib/server/auth/setup.ts'
import { EmailAnswer } from '../answers/account.ts'
import { doors, writeStranger } from '../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeStranger(Welcome, welcome, {
    says: 'Sets a first password by a one-time link.',
    answers: EmailAnswer,
  }),
})
