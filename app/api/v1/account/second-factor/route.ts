import {
  BeginSecondFactor,
  beginSecondFactor,
} from '../../../../../lib/server/acts/begin-second-factor.ts'
import { FactorBegunAnswer } from '../../answers/account.ts'
import { doors, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(BeginSecondFactor, beginSecondFactor, {
    says: 'Begins to set up my second factor: a key, which counts once it is confirmed.',
    scope: null,
    answers: FactorBegunAnswer,
  }),
})
