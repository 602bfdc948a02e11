import { StartReset, startReset } from '../../../../../../../../lib/server/acts/start-reset.ts'
import { LinkAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(StartReset, startReset, {
    says: 'Where no mail is sent: makes a link by which a member chooses a new password.',
    scope: null,
    answers: LinkAnswer,
    place: (path) => ({ personId: idIn(path, 'person') }),
  }),
})
