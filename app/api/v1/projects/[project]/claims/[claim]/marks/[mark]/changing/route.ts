import {
  ChangeMark,
  changeMark,
} from '../../../../../../../../../../lib/server/acts/change-mark.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(ChangeMark, changeMark, {
    says: 'Says anew where a mark begins and ends.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim'), markId: idIn(path, 'mark') }),
  }),
})
