import { z } from 'zod'
import { numberAfter, wholeAsked } from '../../../../../../lib/review/paging.ts'
import { readHistory } from '../../../../../../lib/server/acts/read-history.ts'
import { EventAnswer } from '../../../answers/project.ts'
import { doors, list } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, { limit, after }, { claim }) => {
      const asked = { claimNumber: claim, before: numberAfter(after), limit }
      const { events, more } = await readHistory(seat, asked)
      return { items: events, next: more === null ? null : String(more) }
    },
    {
      says: 'The history of the project or of one claim, latest first; sealed events show only that they are there.',
      scope: 'read',
      answers: EventAnswer,
      query: z.strictObject({ claim: wholeAsked('claim', 999_999_999).optional() }),
    },
  ),
})
