import { PlaceMark, placeMark } from '../../../../../../../../../../lib/server/acts/place-mark.ts'
import { ClaimAnswer } from '../../../../../../../answers/claim.ts'
import { doors, write } from '../../../../../../../door.ts'
import { idIn, numberIn } from '../../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PlaceMark, placeMark, {
    says: 'Says where a mark stands in the latest revision of its text, where it did not follow by itself.',
    scope: 'import',
    answers: ClaimAnswer,
    place: (path) => ({
      claimNumber: numberIn(path, 'claim'),
      markId: idIn(path, 'mark'),
    }),
  }),
})
