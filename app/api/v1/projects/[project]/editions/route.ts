import { FreezeEdition, freezeEdition } from '../../../../../../lib/server/acts/freeze-edition.ts'
import { readEditions } from '../../../../../../lib/server/acts/read-editions.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readEditions),
  POST: write(FreezeEdition, freezeEdition),
})
