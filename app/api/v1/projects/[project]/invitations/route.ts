import { pageOf } from '../../../../../../lib/review/paging.ts'
import { Invite, invite } from '../../../../../../lib/server/acts/invite.ts'
import { readInvitations } from '../../../../../../lib/server/acts/read-invitations.ts'
import { InvitationAnswer, InvitedAnswer, invitationPlace } from '../../../answers/project.ts'
import { doors, list, NoQuery, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, page) =>
      pageOf((await readInvitations(seat)).invitations, page, invitationPlace, true),
    {
      says: 'The invitations and what became of them, the latest first.',
      scope: 'everything',
      answers: InvitationAnswer,
      query: NoQuery,
    },
  ),
  POST: write(Invite, invite, {
    says: 'Invites somebody by e-mail and role; where no mail is sent, the link is answered once.',
    scope: 'everything',
    answers: InvitedAnswer,
  }),
})
