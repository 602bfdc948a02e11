import { readSuggestions } from '../../../../../../../../lib/server/acts/read-suggestions.ts'
import { SuggestionsAnswer } from '../../../../../answers/coverage.ts'
import { doors, show } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readSuggestions(seat, numberIn(path, 'text')), {
    says: 'What became of suggestions in a text, and how often each rule and model was right.',
    scope: 'read',
    answers: SuggestionsAnswer,
  }),
})
