import { readText } from '../../../../../../../lib/server/acts/read-text.ts'
import { TextAnswer } from '../../../../answers/project.ts'
import { doors, show } from '../../../../door.ts'
import { numberIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readText(seat, numberIn(path, 'text')), {
    says: 'A text as it stands: its characters and blocks, with offsets in code points.',
    scope: 'read',
    answers: TextAnswer,
  }),
})
