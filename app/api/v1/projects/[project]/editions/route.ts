import { pageOf } from '../../../../../../lib/review/paging.ts'
import { FreezeEdition, freezeEdition } from '../../../../../../lib/server/acts/freeze-edition.ts'
import { readEditions } from '../../../../../../lib/server/acts/read-editions.ts'
import { EditionAnswer } from '../../../answers/edition.ts'
import { doors, list, NoQuery } from '../../../door.ts'
import { writeLong } from '../../../long.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, page) =>
      pageOf(await readEditions(seat), page, ({ number }) => number, true),
    {
      says: 'The editions that I may see, latest first.',
      scope: 'read',
      answers: EditionAnswer,
      query: NoQuery,
    },
  ),
  POST: writeLong(FreezeEdition, freezeEdition, {
    says: 'Freezes the next edition of the ruled claims.',
    scope: 'everything',
    answers: EditionAnswer,
  }),
})
