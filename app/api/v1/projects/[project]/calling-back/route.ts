import {
  CallBackProject,
  callBackProject,
} from '../../../../../../lib/server/acts/call-back-project.ts'
import { CalledBack } from '../../../answers/project-life.ts'
import { doors, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(CallBackProject, callBackProject, {
    says: 'Calls a deleted project back before it goes.',
    scope: 'everything',
    answers: CalledBack,
  }),
})
