import { pageOf } from '../../../../../../lib/review/paging.ts'
import { readPeople } from '../../../../../../lib/server/acts/read-people.ts'
import { MemberAnswer } from '../../../answers/project.ts'
import { doors, list, NoQuery } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, page) => {
      const { people } = await readPeople(seat)
      const { items, next } = pageOf([...people.entries()], page, ([place]) => place)
      return { items: items.map(([, person]) => person), next }
    },
    {
      says: 'Who sits in the project, and who was removed, in the order of seating.',
      scope: 'read',
      answers: MemberAnswer,
      query: NoQuery,
    },
  ),
})
