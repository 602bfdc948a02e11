import { readWorks } from '../../../../../../lib/server/acts/read-works.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat) => readWorks(seat)),
})
