import {
  RenewInvitation,
  renewInvitation,
} from '../../../../../../../../lib/server/acts/renew-invitation.ts'
import { InvitedAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RenewInvitation, renewInvitation, {
    says: 'Renews an invitation; the link before is worthless from then on.',
    scope: 'everything',
    answers: InvitedAnswer,
    place: (path) => ({ invitationId: idIn(path, 'invitation') }),
  }),
})
