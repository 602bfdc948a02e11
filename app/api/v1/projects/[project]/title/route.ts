import { RenameProject, renameProject } from '../../../../../../lib/server/acts/rename-project.ts'
import { TitleAnswer } from '../../../answers/project.ts'
import { doors, write } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RenameProject, renameProject, {
    says: 'Renames the project.',
    scope: 'everything',
    answers: TitleAnswer,
  }),
})
