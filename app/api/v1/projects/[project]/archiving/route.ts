import {
  ArchiveProject,
  archiveProject,
} from '../../../../../../lib/server/acts/archive-project.ts'
import { Archived } from '../../../answers/project-life.ts'
import { doors, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(ArchiveProject, archiveProject, {
    says: 'Archives the project: it is read, and takes no work.',
    scope: 'everything',
    answers: Archived,
  }),
})
