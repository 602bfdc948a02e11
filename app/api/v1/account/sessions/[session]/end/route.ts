import { EndSession, endMySession } from '../../../../../../../lib/server/acts/end-session.ts'
import { Nothing } from '../../../../answers/account.ts'
import { doors, writePerson } from '../../../../door.ts'
import { idIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(EndSession, endMySession, {
    says: 'Ends one session of mine.',
    scope: null,
    answers: Nothing,
    place: (path) => ({ session: idIn(path, 'session') }),
  }),
})
