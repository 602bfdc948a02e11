import {
  PublishEdition,
  publishEdition,
} from '../../../../../../../../lib/server/acts/publish-edition.ts'
import { EditionAnswer } from '../../../../../answers/edition.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PublishEdition, publishEdition, {
    says: 'Publishes the edition at its address.',
    scope: 'everything',
    answers: EditionAnswer,
    place: (path) => ({ number: numberIn(path, 'edition') }),
  }),
})
