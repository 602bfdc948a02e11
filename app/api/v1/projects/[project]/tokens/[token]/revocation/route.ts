import { RevokeToken, revokeToken } from '../../../../../../../../lib/server/acts/revoke-token.ts'
import { TokenRevoked } from '../../../../../answers/account.ts'
import { doors, write } from '../../../../../door.ts'
import { idIn } from '../../../../../path.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: write(RevokeToken, revokeToken, {
    says: 'Revokes anybody’s token in the project; for owners.',
    scope: 'everything',
    answers: TokenRevoked,
    place: (path) => ({ tokenId: idIn(path, 'token') }),
  }),
})
