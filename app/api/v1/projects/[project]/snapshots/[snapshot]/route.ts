import { readCopy } from '../../../../../../../lib/server/acts/read-copy.ts'
import { CopyAnswer } from '../../../../answers/copy.ts'
import { doors } from '../../../../door.ts'
import { showLong } from '../../../../long.ts'
import { idIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showLong((seat, path, following) => readCopy(seat, idIn(path, 'snapshot'), following), {
    says: 'One stored copy: its text, and where the passages cited from its work stand in it.',
    scope: 'read',
    answers: CopyAnswer,
  }),
})
