import {
  SuggestByModel,
  suggestByModel,
} from '../../../../../../../../../lib/server/acts/suggest-by-model.ts'
import { ModelAnswer } from '../../../../../../answers/coverage.ts'
import { doors, write } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(SuggestByModel, suggestByModel, {
    says: 'Asks the model of one’s own which open sentences are worth checking; keeps nothing.',
    scope: 'write',
    answers: ModelAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
