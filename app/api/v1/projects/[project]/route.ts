import { readProject } from '../../../../../lib/server/acts/read-project.ts'
import { ProjectAnswer } from '../../answers/project.ts'
import { doors, show } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readProject, {
    says: 'The project as I see it: my role, the scale and policy in force, the number of the last event.',
    scope: 'read',
    answers: ProjectAnswer,
  }),
})
