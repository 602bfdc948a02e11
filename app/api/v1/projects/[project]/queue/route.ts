import { readQueue } from '../../../../../../lib/server/acts/read-queue.ts'
import { RulingQueueAnswer } from '../../../answers/project.ts'
import { doors, show } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: show(readQueue, {
    says: 'The editor’s queue: what is ready, disputed, too few, open, ruled.',
    scope: 'read',
    answers: RulingQueueAnswer,
  }),
})
