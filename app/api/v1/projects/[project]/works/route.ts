import { pageOf } from '../../../../../../lib/review/paging.ts'
import { readWorks } from '../../../../../../lib/server/acts/read-works.ts'
import { WorkListedAnswer } from '../../../answers/works.ts'
import { doors, list, NoQuery } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, page) => {
      const works = await readWorks(seat)
      const byId = works.toSorted((a, b) => (a.work.id < b.work.id ? -1 : 1))
      return pageOf(byId, page, ({ work }) => work.id)
    },
    {
      says: 'The works that are cited, as far as I may see, each with where.',
      scope: 'read',
      answers: WorkListedAnswer,
      query: NoQuery,
    },
  ),
})
