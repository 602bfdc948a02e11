import {
  TakeSentencesUp,
  takeSentencesUp,
} from '../../../../../../../../../lib/server/acts/take-up.ts'
import { TakenUpAnswer } from '../../../../../../answers/coverage.ts'
import { doors, write } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(TakeSentencesUp, takeSentencesUp, {
    says: 'Takes sentences up again that were set aside.',
    scope: 'write',
    answers: TakenUpAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
