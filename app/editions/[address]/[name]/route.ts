import { readPublished } from '../../../../lib/server/acts/read-published.ts'
import { answering, doors } from '../../../api/v1/door.ts'
import { frozenOrNothing } from '../../frozen-file.ts'

/** A file of the published edition, for everyone who has the address. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = doors({
  GET: answering((_request, { address = '', name = '' }) =>
    frozenOrNothing(readPublished(address, name)),
  ),
})
