import {
  WithdrawMark,
  withdrawMark,
} from '../../../../../../../../../../lib/server/acts/withdraw-mark.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(WithdrawMark, withdrawMark, {
    says: 'Withdraws a mark.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({
      claimNumber: numberIn(path, 'claim'),
      markId: idIn(path, 'mark'),
    }),
  }),
})
