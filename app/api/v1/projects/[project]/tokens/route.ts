import { pageOf } from '../../../../../../lib/review/paging.ts'
import { projectTokens } from '../../../../../../lib/server/acts/read-tokens.ts'
import { TokenAnswer, tokenPlace } from '../../../answers/account.ts'
import { doors, list, NoQuery } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: list(
    async (seat, _path, page) => pageOf(await projectTokens(seat), page, tokenPlace, true),
    {
      says: 'The tokens by which programs act in the project, latest first; for owners.',
      scope: 'everything',
      answers: TokenAnswer,
      query: NoQuery,
    },
  ),
})
