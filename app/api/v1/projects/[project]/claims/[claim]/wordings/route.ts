import { RewordClaim, rewordClaim } from '../../../../../../../../lib/server/acts/reword-claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RewordClaim, rewordClaim, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
