import { readRevision } from '../../../../../../../../../lib/server/acts/read-revisions.ts'
import { RevisionReadAnswer } from '../../../../../../answers/revisions.ts'
import { doors, show } from '../../../../../../door.ts'
import { numberIn } from '../../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(
    (seat, path) => readRevision(seat, numberIn(path, 'text'), numberIn(path, 'revision')),
    {
      says: 'One revision of a text, whole: its characters and blocks, with offsets in code points.',
      scope: 'read',
      answers: RevisionReadAnswer,
    },
  ),
})
