import { readDesk } from '../../../../../../../lib/server/acts/read-desk.ts'
import { doors, show } from '../../../../door.ts'
import { numberIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readDesk(seat, numberIn(path, 'text'))),
})
