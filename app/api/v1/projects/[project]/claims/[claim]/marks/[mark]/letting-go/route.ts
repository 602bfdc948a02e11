import { LetMarkGo, letMarkGo } from '../../../../../../../../../../lib/server/acts/let-mark-go.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(LetMarkGo, letMarkGo, {
    says: 'Says that a mark stands in the latest revision of its text no more.',
    scope: 'import',
    answers: ClaimAnswer,
    place: (path) => ({
      claimNumber: numberIn(path, 'claim'),
      markId: idIn(path, 'mark'),
    }),
  }),
})
