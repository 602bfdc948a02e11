import { verifyLedger } from '../../../../../../lib/server/acts/verify-ledger.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(verifyLedger),
})
