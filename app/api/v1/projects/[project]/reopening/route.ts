import { ReopenProject, reopenProject } from '../../../../../../lib/server/acts/reopen-project.ts'
import { Reopened } from '../../../answers/project-life.ts'
import { doors, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(ReopenProject, reopenProject, {
    says: 'Reopens an archived project.',
    scope: 'everything',
    answers: Reopened,
  }),
})
