import {
  RestoreClaim,
  restoreClaim,
} from '../../../../../../../../lib/server/acts/restore-claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RestoreClaim, restoreClaim, (path) => ({ claimNumber: numberIn(path, 'claim') })),
})
