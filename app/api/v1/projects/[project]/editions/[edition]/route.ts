import { readEdition } from '../../../../../../../lib/server/acts/read-edition.ts'
import { EditionAnswer } from '../../../../answers/edition.ts'
import { doors, show } from '../../../../door.ts'
import { numberIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readEdition(seat, numberIn(path, 'edition')), {
    says: 'One edition: what it holds, its files with their hashes, where it is published.',
    scope: 'read',
    answers: EditionAnswer,
  }),
})
