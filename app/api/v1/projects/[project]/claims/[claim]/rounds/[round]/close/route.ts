import {
  CloseRound,
  closeRound,
} from '../../../../../../../../../../lib/server/acts/close-round.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(CloseRound, closeRound, {
    says: 'Closes an open round.',
    scope: 'everything',
    answers: ClaimAnswer,
    place: (path) => ({
      claimNumber: numberIn(path, 'claim'),
      roundId: idIn(path, 'round'),
    }),
  }),
})
