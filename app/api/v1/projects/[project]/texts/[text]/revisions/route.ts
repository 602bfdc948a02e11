import { ReviseText, reviseText } from '../../../../../../../../lib/server/acts/revise-text.ts'
import { IMPORT } from '../../../../../../../../lib/server/auth/body-limits.ts'
import { RevisedAnswer } from '../../../../../answers/project.ts'
import { doors } from '../../../../../door.ts'
import { writeLong } from '../../../../../long.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writeLong(ReviseText, reviseText, {
    says: 'Brings in a newer revision of a text; tells how many marks follow by themselves, and about how many a person is asked.',
    scope: 'import',
    answers: RevisedAnswer,
    limit: IMPORT,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
