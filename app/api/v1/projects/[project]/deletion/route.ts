import { DeleteProject, deleteProject } from '../../../../../../lib/server/acts/delete-project.ts'
import { readDeletion } from '../../../../../../lib/server/acts/read-deletion.ts'
import { Deleted, DeletionAnswer } from '../../../answers/project-life.ts'
import { doors, show, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readDeletion, {
    says: 'What a deletion of the project takes with it, and what stays public.',
    scope: 'everything',
    answers: DeletionAnswer,
  }),
  POST: write(DeleteProject, deleteProject, {
    says: 'Deletes the project: it goes for good after thirty days, unless it is called back.',
    scope: 'everything',
    answers: Deleted,
  }),
})
