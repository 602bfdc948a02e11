import {
  WithdrawClaim,
  withdrawClaim,
} from '../../../../../../../../lib/server/acts/withdraw-claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(WithdrawClaim, withdrawClaim, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
