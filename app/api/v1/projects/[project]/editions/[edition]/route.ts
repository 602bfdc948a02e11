import { readEdition } from '../../../../../../../lib/server/acts/read-edition.ts'
import { doors, show } from '../../../../door.ts'
import { numberIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readEdition(seat, numberIn(path, 'edition'))),
})
