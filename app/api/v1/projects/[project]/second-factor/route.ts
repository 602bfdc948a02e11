import {
  DemandSecondFactor,
  demandSecondFactor,
} from '../../../../../../lib/server/acts/demand-second-factor.ts'
import { DemandedAnswer } from '../../../answers/project.ts'
import { doors, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(DemandSecondFactor, demandSecondFactor, {
    says: 'Demands a second factor of owners and editors, or no longer does.',
    scope: 'everything',
    answers: DemandedAnswer,
  }),
})
