import { readClaim } from '../../../../../../../lib/server/acts/read-claim.ts'
import { ClaimAnswer } from '../../../../answers/claim.ts'
import { doors, show } from '../../../../door.ts'
import { numberIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readClaim(seat, numberIn(path, 'claim')), {
    says: 'One claim with its rounds, answers and ruling, as far as I may see them.',
    scope: 'read',
    answers: ClaimAnswer,
  }),
})
