import { CorrectWork, correctWork } from '../../../../../../../../lib/server/acts/correct-work.ts'
import { VersionAnswer } from '../../../../../answers/works.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(CorrectWork, correctWork, {
    says: 'Corrects what is known of a work; frozen editions keep what they have.',
    scope: 'everything',
    answers: VersionAnswer,
    place: (path) => ({ workId: idIn(path, 'work') }),
  }),
})
