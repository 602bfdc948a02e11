import { readCopy } from '../../../../../../../lib/server/acts/read-copy.ts'
import { CopyAnswer } from '../../../../answers/copy.ts'
import { doors, show } from '../../../../door.ts'
import { idIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readCopy(seat, idIn(path, 'snapshot')), {
    says: 'One stored copy: its text, and where the passages cited from its work stand in it.',
    scope: 'read',
    answers: CopyAnswer,
  }),
})
