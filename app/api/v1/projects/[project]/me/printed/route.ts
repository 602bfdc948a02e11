import { PrintName, printName } from '../../../../../../../lib/server/acts/print-name.ts'
import { PrintedAnswer } from '../../../../answers/project.ts'
import { doors, write } from '../../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(PrintName, printName, {
    says: 'Says whether editions may print my name.',
    scope: 'everything',
    answers: PrintedAnswer,
  }),
})
