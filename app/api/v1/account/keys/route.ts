import { readKeys } from '../../../../../lib/server/acts/read-keys.ts'
import { SetKeys, setKeys } from '../../../../../lib/server/acts/set-keys.ts'
import { KeysAnswer } from '../../answers/account.ts'
import { doors, showPerson, writePerson } from '../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showPerson(readKeys, {
    says: 'What I have changed of the keys of the pages.',
    scope: null,
    answers: KeysAnswer,
  }),
  POST: writePerson(SetKeys, setKeys, {
    says: 'Changes keys of mine, or switches all single keys off and on.',
    scope: null,
    answers: KeysAnswer,
  }),
})
