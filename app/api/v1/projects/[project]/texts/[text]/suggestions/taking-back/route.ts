import {
  TakeRefusalsBack,
  takeRefusalsBack,
} from '../../../../../../../../../lib/server/acts/take-refusals-back.ts'
import { TakenBackAnswer } from '../../../../../../answers/coverage.ts'
import { doors, write } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(TakeRefusalsBack, takeRefusalsBack, {
    says: 'Takes the refusal of suggestions back.',
    scope: 'write',
    answers: TakenBackAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
