import {
  WithdrawAnswer,
  withdrawAnswer,
} from '../../../../../../../../../../lib/server/acts/withdraw-answer.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(WithdrawAnswer, withdrawAnswer, {
    says: 'Withdraws my answer while its round is open.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({
      claimNumber: numberIn(path, 'claim'),
      answerId: idIn(path, 'answer'),
    }),
  }),
})
