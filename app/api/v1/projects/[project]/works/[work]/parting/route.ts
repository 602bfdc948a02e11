import { PartWorks, partWorks } from '../../../../../../../../lib/server/acts/part-works.ts'
import { PartedAnswer } from '../../../../../answers/works.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PartWorks, partWorks, {
    says: 'Takes back that a work is the same as another.',
    scope: 'everything',
    answers: PartedAnswer,
    place: (path) => ({ workId: idIn(path, 'work') }),
  }),
})
