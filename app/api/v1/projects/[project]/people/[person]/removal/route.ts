import { RemoveSeat, removeSeat } from '../../../../../../../../lib/server/acts/remove-seat.ts'
import { PersonAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RemoveSeat, removeSeat, {
    says: 'Takes a member’s seat; what they had not answered falls away.',
    scope: 'everything',
    answers: PersonAnswer,
    place: (path) => ({ personId: idIn(path, 'person') }),
  }),
})
