import {
  PutMarkUnder,
  putMarkUnder,
} from '../../../../../../../../../../lib/server/acts/put-mark-under.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PutMarkUnder, putMarkUnder, {
    says: 'Puts a mark under another claim; answers the claim that it leaves.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim'), markId: idIn(path, 'mark') }),
  }),
})
