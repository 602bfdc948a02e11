import { UntieIdentity, untieMyIdentity } from '../../../../../../lib/server/acts/untie-identity.ts'
import { Nothing } from '../../../answers/account.ts'
import { doors, writePerson } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  POST: writePerson(UntieIdentity, untieMyIdentity, {
    says: 'Gives up my identity at a provider.',
    scope: null,
    answers: Nothing,
  }),
})
