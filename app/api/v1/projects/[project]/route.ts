import { readProject } from '../../../../../lib/server/acts/read-project.ts'
import { doors, show } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readProject),
})
