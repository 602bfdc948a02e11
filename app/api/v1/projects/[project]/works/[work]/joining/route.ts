import { JoinWorks, joinWorks } from '../../../../../../../../lib/server/acts/join-works.ts'
import { JoinedAnswer } from '../../../../../answers/works.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(JoinWorks, joinWorks, {
    says: 'Says that two works are the same; their citations stay as they were given.',
    scope: 'everything',
    answers: JoinedAnswer,
    place: (path) => ({ workId: idIn(path, 'work') }),
  }),
})
