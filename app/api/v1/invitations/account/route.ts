import {
  JoinByInvitation,
  joinByInvitation,
} from '../../../../../lib/server/acts/join-by-invitation.ts'
import { JoinedAnswer } from '../../answers/account.ts'
import { doors, writeStranger } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeStranger(JoinByInvitation, joinByInvitation, {
    says: 'Makes an account by the link of an invitation, and takes the seat.',
    answers: JoinedAnswer,
  }),
})
