import {
  DescribeText,
  describeText,
} from '../../../../../../../../lib/server/acts/describe-text.ts'
import { Numbered } from '../../../../../answers/project.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(DescribeText, describeText, {
    says: 'Describes a text anew.',
    scope: 'import',
    answers: Numbered,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
