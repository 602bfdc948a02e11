import { SplitMark, splitMark } from '../../../../../../../../../../lib/server/acts/split-mark.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(SplitMark, splitMark, {
    says: 'Makes two marks of one.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim'), markId: idIn(path, 'mark') }),
  }),
})
