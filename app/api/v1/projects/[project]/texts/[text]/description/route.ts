import {
  DescribeText,
  describeText,
} from '../../../../../../../../lib/server/acts/describe-text.ts'
import { DescribedAnswer } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(DescribeText, describeText, {
    says: 'Describes a text anew.',
    scope: 'import',
    answers: DescribedAnswer,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
