import { pageOf } from '../../../../../lib/review/paging.ts'
import { MakeToken, makeToken } from '../../../../../lib/server/acts/make-token.ts'
import { myTokens } from '../../../../../lib/server/acts/read-tokens.ts'
import { TokenAnswer, TokenMade, tokenPlace } from '../../answers/account.ts'
import { doors, listPerson, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: listPerson(async (person, page) => pageOf(await myTokens(person), page, tokenPlace, true), {
    says: 'My tokens, latest first; never the secrets.',
    scope: null,
    answers: TokenAnswer,
  }),
  POST: writePerson(MakeToken, makeToken, {
    says: 'Makes a token of mine. The answer is the only place where it is shown.',
    scope: null,
    answers: TokenMade,
  }),
})
