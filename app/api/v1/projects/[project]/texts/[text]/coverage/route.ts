import { readCoverage } from '../../../../../../../../lib/server/acts/read-coverage.ts'
import { CoverageAnswer } from '../../../../../answers/coverage.ts'
import { doors, show } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show((seat, path) => readCoverage(seat, numberIn(path, 'text')), {
    says: 'What became of each sentence of a text: marked, set aside as not checkable, or open.',
    scope: 'read',
    answers: CoverageAnswer,
  }),
})
