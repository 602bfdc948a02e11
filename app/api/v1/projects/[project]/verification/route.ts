import { verifyLedger } from '../../../../../../lib/server/acts/verify-ledger.ts'
import { VerificationAnswer } from '../../../answers/project.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(verifyLedger, {
    says: 'Recomputes the chain and compares it with the tables.',
    scope: 'read',
    answers: VerificationAnswer,
  }),
})
