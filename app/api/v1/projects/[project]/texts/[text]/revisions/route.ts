import { pageOf } from '../../../../../../../../lib/review/paging.ts'
import { readRevisions } from '../../../../../../../../lib/server/acts/read-revisions.ts'
import { ReviseText, reviseText } from '../../../../../../../../lib/server/acts/revise-text.ts'
import { IMPORT } from '../../../../../../../../lib/server/auth/body-limits.ts'
import { RevisedAnswer, RevisionAnswer } from '../../../../../answers/revisions.ts'
import { doors, list, NoQuery } from '../../../../../door.ts'
import { writeLong } from '../../../../../long.ts'
import { numberIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, path, page) =>
      pageOf(await readRevisions(seat, numberIn(path, 'text')), page, ({ number }) => number),
    {
      says: 'The revisions of a text, by number.',
      scope: 'read',
      answers: RevisionAnswer,
      query: NoQuery,
    },
  ),
  POST: writeLong(ReviseText, reviseText, {
    says: 'Brings in a newer revision of a text; tells how many marks follow by themselves, and about how many a person is asked.',
    scope: 'import',
    answers: RevisedAnswer,
    limit: IMPORT,
    place: (path) => ({ textNumber: numberIn(path, 'text') }),
  }),
})
