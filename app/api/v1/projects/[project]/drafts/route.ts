import { z } from 'zod'
import { pageOf } from '../../../../../../lib/review/paging.ts'
import { type DraftSeen, readDrafts } from '../../../../../../lib/server/acts/read-drafts.ts'
import { DraftAnswer } from '../../../answers/project.ts'
import { doors, list } from '../../../door.ts'

const Prefix = z
  .string()
  .max(200, '«prefix» must be at most 200 characters.')
  .regex(/^\P{Cc}*$/u, '«prefix» must be at most 200 characters.')

const inOrder = (drafts: readonly DraftSeen[]) =>
  drafts.toSorted((a, b) => (a.place < b.place ? -1 : 1))

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, page, { prefix = '' }) =>
      pageOf(inOrder(await readDrafts(seat, prefix)), page, ({ place }) => place),
    {
      says: 'My own drafts, by their places.',
      scope: 'read',
      answers: DraftAnswer,
      query: z.strictObject({ prefix: Prefix.optional() }),
    },
  ),
})
