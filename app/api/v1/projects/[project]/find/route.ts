import { Find, find } from '../../../../../../lib/server/acts/find.ts'
import { FoundAnswer } from '../../../answers/found.ts'
import { doors, showAsked } from '../../../door.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: showAsked((seat, _path, asked) => find(seat, asked), {
    says: 'Looks for words in texts, passages, claims, what closed rounds said of them, works, people and editions; best first in each kind. «Words in quotation marks» stand together, -words are not wanted. Nothing of an open round is found.',
    scope: 'read',
    answers: FoundAnswer,
    query: Find,
  }),
})
