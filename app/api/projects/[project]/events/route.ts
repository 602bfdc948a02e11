/** The live stream of a project for its pages. */
import { doors } from '../../../v1/door.ts'
import { streaming } from './streaming.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: streaming(null),
})
