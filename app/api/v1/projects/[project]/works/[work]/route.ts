import { readWork } from '../../../../../../../lib/server/acts/read-work.ts'
import { WorkSeenAnswer } from '../../../../answers/works.ts'
import { doors, show } from '../../../../door.ts'
import { idIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readWork(seat, idIn(path, 'work')), {
    says: 'One work with every citation of it that I may see.',
    scope: 'read',
    answers: WorkSeenAnswer,
  }),
})
