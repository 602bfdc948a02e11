import { MarkClaim, markClaim } from '../../../../../../lib/server/acts/mark-claim.ts'
import { readClaims } from '../../../../../../lib/server/acts/read-claims.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat) => readClaims(seat)),
  POST: write(MarkClaim, markClaim),
})
