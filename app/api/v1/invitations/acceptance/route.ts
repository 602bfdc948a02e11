import {
  AcceptInvitation,
  acceptInvitation,
} from '../../../../../lib/server/acts/accept-invitation.ts'
import { AcceptedAnswer } from '../../answers/account.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(AcceptInvitation, acceptInvitation, {
    says: 'Takes the seat to which the link of an invitation invites me.',
    scope: null,
    answers: AcceptedAnswer,
  }),
})
