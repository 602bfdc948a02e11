import { RevokeToken, revokeMyToken } from '../../../../../../../lib/server/acts/revoke-token.ts'
import { TokenRevoked } from '../../../../answers/account.ts'
import { doors, writePerson } from '../../../../door.ts'
import { idIn } from '../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(RevokeToken, revokeMyToken, {
    says: 'Revokes a token of mine.',
    scope: null,
    answers: TokenRevoked,
    place: (path) => ({ tokenId: idIn(path, 'token') }),
  }),
})
