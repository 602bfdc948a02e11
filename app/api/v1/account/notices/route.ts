import { pageOf } from '../../../../../lib/review/paging.ts'
import { readNotices } from '../../../../../lib/server/acts/read-notices.ts'
import { NoticeAnswer, noticePlace } from '../../answers/account.ts'
import { doors, listPerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: listPerson(
    async (person, page) => pageOf((await readNotices(person)).notices, page, noticePlace, true),
    {
      says: 'What I was told about my account and my seats, the latest first.',
      scope: null,
      answers: NoticeAnswer,
    },
  ),
})
