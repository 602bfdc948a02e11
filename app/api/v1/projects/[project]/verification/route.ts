import { verifyLedger } from '../../../../../../lib/server/acts/verify-ledger.ts'
import { VerificationAnswer } from '../../../answers/project.ts'
import { doors } from '../../../door.ts'
import { showLong } from '../../../long.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showLong((seat, _path, following) => verifyLedger(seat, following), {
    says: 'Recomputes the chain and compares it with the tables.',
    scope: 'read',
    answers: VerificationAnswer,
  }),
})
