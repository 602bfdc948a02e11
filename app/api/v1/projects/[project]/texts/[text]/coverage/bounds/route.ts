import {
  SetSentenceBounds,
  setSentenceBounds,
} from '../../../../../../../../../lib/server/acts/set-sentence-bounds.ts'
import { BoundsBeforeAnswer } from '../../../../../../answers/coverage.ts'
import { doors, write } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(SetSentenceBounds, setSentenceBounds, {
    says: 'Says where sentences begin: joins two, splits one, or takes that back.',
    scope: 'write',
    answers: BoundsBeforeAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
