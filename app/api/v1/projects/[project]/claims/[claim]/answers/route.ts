import { GiveAnswer, giveAnswer } from '../../../../../../../../lib/server/acts/give-answer.ts'
import { ClaimAnswer } from '../../../../../answers/claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(GiveAnswer, giveAnswer, {
    says: 'Gives an answer in the claim’s open round: a verdict or an abstention.',
    scope: 'write',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim') }),
  }),
})
