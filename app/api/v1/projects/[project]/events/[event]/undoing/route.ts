import { z } from 'zod'
import { UndoEvent, undoEvent } from '../../../../../../../../lib/server/acts/undo-event.ts'
import { doors, write } from '../../../../../door.ts'
import { numberIn } from '../../../../../path.ts'

const UndoneAnswer = z
  .strictObject({
    event: z.int().positive(),
    sentence: z.string(),
    claims: z.array(z.int().positive()),
  })
  .meta({
    id: 'Undone',
    description: 'The event that took the act back. Taking it back is redoing.',
  })

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(UndoEvent, undoEvent, {
    says: 'Takes an act of one’s own back, if nobody has built on it since.',
    scope: 'write',
    answers: UndoneAnswer,
    place: (path) => ({ event: numberIn(path, 'event') }),
  }),
})
