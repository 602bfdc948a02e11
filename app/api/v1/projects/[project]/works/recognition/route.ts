import {
  RecogniseWork,
  recogniseWork,
} from '../../../../../../../lib/server/acts/recognise-works.ts'
import { RecognisedAnswer } from '../../../../answers/works.ts'
import { doors, write } from '../../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RecogniseWork, recogniseWork, {
    says: 'Says which works of the project a description seems to be of; it keeps nothing.',
    scope: 'write',
    answers: RecognisedAnswer,
  }),
})
