import {
  RestoreClaim,
  restoreClaim,
} from '../../../../../../../../lib/server/acts/restore-claim.ts'
import { ClaimAnswer } from '../../../../../answers/claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RestoreClaim, restoreClaim, {
    says: 'Restores a withdrawn claim.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim') }),
  }),
})
