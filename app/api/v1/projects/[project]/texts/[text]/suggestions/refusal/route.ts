import {
  RefuseSuggestions,
  refuseSuggestions,
} from '../../../../../../../../../lib/server/acts/refuse-suggestions.ts'
import { RefusedAnswer } from '../../../../../../answers/coverage.ts'
import { doors, write } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RefuseSuggestions, refuseSuggestions, {
    says: 'Refuses suggestions of what is worth checking.',
    scope: 'write',
    answers: RefusedAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
