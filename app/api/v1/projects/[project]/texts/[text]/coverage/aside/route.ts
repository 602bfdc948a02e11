import {
  SetSentencesAside,
  setSentencesAside,
} from '../../../../../../../../../lib/server/acts/set-aside.ts'
import { AsideAnswer } from '../../../../../../answers/coverage.ts'
import { doors, write } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(SetSentencesAside, setSentencesAside, {
    says: 'Sets sentences aside as not checkable, each with its reason.',
    scope: 'write',
    answers: AsideAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
