import {
  TakeDownEdition,
  takeDownEdition,
} from '../../../../../../../../lib/server/acts/take-down-edition.ts'
import { EditionAnswer } from '../../../../../answers/edition.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(TakeDownEdition, takeDownEdition, {
    says: 'Takes a published edition down.',
    scope: 'everything',
    answers: EditionAnswer,
    place: (path) => ({ number: numberIn(path, 'edition') }),
  }),
})
