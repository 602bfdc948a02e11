import { ChangeSeat, changeSeat } from '../../../../../../../../lib/server/acts/change-seat.ts'
import { PersonAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(ChangeSeat, changeSeat, {
    says: 'Gives a member another role.',
    scope: 'everything',
    answers: PersonAnswer,
    place: (path) => ({ personId: idIn(path, 'person') }),
  }),
})
