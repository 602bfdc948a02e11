import {
  RevokeInvitation,
  revokeInvitation,
} from '../../../../../../../../lib/server/acts/revoke-invitation.ts'
import { RevokedAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RevokeInvitation, revokeInvitation, {
    says: 'Takes an invitation back that nobody has accepted.',
    scope: 'everything',
    answers: RevokedAnswer,
    place: (path) => ({ invitationId: idIn(path, 'invitation') }),
  }),
})
