/** The live stream for programs that come with a token: the same as the pages', under the API's address. */
import { streaming } from '../../../../projects/[project]/events/streaming.ts'
import { doors } from '../../../door.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: streaming('read'),
})
