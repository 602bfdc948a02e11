import { readPlacing } from '../../../../../../../../lib/server/acts/read-placing.ts'
import { PlacingAnswer } from '../../../../../answers/revisions.ts'
import { doors, show } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readPlacing(seat, numberIn(path, 'text')), {
    says: 'The marks that did not follow to the latest revision by themselves: their words as they were, and where they may stand.',
    scope: 'read',
    answers: PlacingAnswer,
  }),
})
