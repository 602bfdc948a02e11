import { ListNumbers, listNumbers } from '../../../../../../lib/server/acts/read-claim-list.ts'
import { NumbersAnswer } from '../../../answers/found.ts'
import { doors, showAsked } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showAsked((seat, _path, asked) => listNumbers(seat, asked), {
    says: 'The numbers of the claims in a list, in its order, and how many there are; `list` is the query of the list’s address.',
    scope: 'read',
    answers: NumbersAnswer,
    query: ListNumbers,
  }),
})
