import { DropView, dropView } from '../../../../../../../lib/server/acts/drop-view.ts'
import { Nothing } from '../../../../answers/project.ts'
import { doors, write } from '../../../../door.ts'
import { idIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  DELETE: write(DropView, dropView, {
    says: 'Forgets a saved view of my own.',
    scope: 'write',
    answers: Nothing,
    place: (path) => ({ id: idIn(path, 'view') }),
  }),
})
