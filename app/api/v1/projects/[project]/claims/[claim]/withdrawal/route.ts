import {
  WithdrawClaim,
  withdrawClaim,
} from '../../../../../../../../lib/server/acts/withdraw-claim.ts'
import { ClaimAnswer } from '../../../../../answers/claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(WithdrawClaim, withdrawClaim, {
    says: 'Withdraws a claim.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim') }),
  }),
})
