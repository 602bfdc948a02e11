import { readClaim } from '../../../../../../../lib/server/acts/read-claim.ts'
import { doors, show } from '../../../../door.ts'
import { numberIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readClaim(seat, numberIn(path, 'claim'))),
})
