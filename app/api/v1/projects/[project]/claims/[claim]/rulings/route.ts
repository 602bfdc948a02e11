import { GiveRuling, giveRuling } from '../../../../../../../../lib/server/acts/give-ruling.ts'
import { ClaimAnswer } from '../../../../../answers/claim.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(GiveRuling, giveRuling, {
    says: 'Rules on the claim, naming what the editor saw.',
    scope: 'everything',
    answers: ClaimAnswer,
    place: (path) => ({ claimNumber: numberIn(path, 'claim') }),
  }),
})
