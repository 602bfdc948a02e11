import { readQueue } from '../../../../../../lib/server/acts/read-queue.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readQueue),
})
