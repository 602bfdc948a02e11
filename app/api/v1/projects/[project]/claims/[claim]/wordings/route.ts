import { RewordClaim, rewordClaim } from '../../../../../../../../lib/server/acts/reword-claim.ts'
import { ClaimAnswer } from '../../../../../answers/claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RewordClaim, rewordClaim, {
    says: 'Words the claim anew; after the first answer this begins a new round.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim') }),
  }),
})
