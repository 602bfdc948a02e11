import {
  KeepSnapshot,
  keepSnapshot,
} from '../../../../../../../../lib/server/acts/keep-snapshot.ts'
import { readCopies } from '../../../../../../../../lib/server/acts/read-copies.ts'
import { COPY } from '../../../../../../../../lib/server/auth/body-limits.ts'
import { CopiesAnswer } from '../../../../../answers/copy.ts'
import { doors, show } from '../../../../../door.ts'
import { writeLong } from '../../../../../long.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readCopies(seat, idIn(path, 'work')), {
    says: 'The stored copies of a work, and whether the passages cited from it stand in them.',
    scope: 'read',
    answers: CopiesAnswer,
  }),
  POST: writeLong(KeepSnapshot, keepSnapshot, {
    says: 'Attaches a copy to a work: a PDF, PNG, JPEG, WebP or HTML file of 20 MB at most, in base64.',
    scope: 'write',
    answers: CopiesAnswer,
    limit: COPY,
    place: (path) => ({ workId: idIn(path, 'work') }),
  }),
})
