import { readFrontPage } from '../../../../../../lib/server/acts/read-front-page.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readFrontPage),
})
