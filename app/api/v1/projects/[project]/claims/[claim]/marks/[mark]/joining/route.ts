import { JoinMarks, joinMarks } from '../../../../../../../../../../lib/server/acts/join-marks.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(JoinMarks, joinMarks, {
    says: 'Makes one mark of two marks of a claim.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim'), markId: idIn(path, 'mark') }),
  }),
})
