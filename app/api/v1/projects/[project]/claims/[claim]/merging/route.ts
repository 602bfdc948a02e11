import { MergeClaims, mergeClaims } from '../../../../../../../../lib/server/acts/merge-claims.ts'
import { ClaimAnswer } from '../../../../../answers/claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(MergeClaims, mergeClaims, {
    says: 'Merges a claim into another one; answers the claim that goes.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim') }),
  }),
})
